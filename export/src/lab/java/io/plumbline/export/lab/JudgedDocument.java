package io.plumbline.export.lab;

/// A document that breaks a rule, and what a judge says of it. The page `docs/reference/judges.md` is
/// made from these.
///
/// @param rule the rule that the document breaks, such as `BOND-01`
/// @param name a short name of the case, unique for its judge
/// @param judge who was asked
/// @param verdict what came of it
/// @param document what was handed over
/// @param words what the judge said; empty where it accepted without a word
public record JudgedDocument(
        String rule, String name, Judge judge, Verdict verdict, String document, String words) {

    /// What came of a document that breaks a rule.
    public enum Verdict {
        /// The judge refuses it.
        REFUSED,
        /// Every judge before the node accepts it; the node fails.
        ONLY_ON_THE_NODE,
        /// Accepted everywhere, and wrong all the same.
        ACCEPTED_BUT_WRONG
    }
}
