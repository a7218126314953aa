package io.plumbline.export.lab.apiserver.mutant;

/// What is done to one place of a manifest. Some leave it a good one: an answer that is always no would
/// prove little.
public enum Mutation {
    REQUIRED_DROPPED,
    OPTIONAL_DROPPED,
    OPTIONAL_ADDED,
    UNKNOWN_FIELD,
    WRONG_TYPE,
    NUMBER_AS_TEXT,
    TEXT_AS_NUMBER,
    FRACTION,
    NULL,
    NOT_IN_ENUM,
    IN_ENUM,
    NOT_OF_PATTERN,
    NOT_OF_FORMAT,
    TOO_LONG,
    TOO_SHORT,
    TOO_LARGE,
    TOO_SMALL,
    TOO_MANY_ITEMS,
    TOO_FEW_ITEMS,
    ITEM_TWICE,
    BAD_NAME,
    BAD_LABEL
}
