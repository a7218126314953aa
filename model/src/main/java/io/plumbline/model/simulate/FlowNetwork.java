package io.plumbline.model.simulate;

import java.util.Arrays;

/// Places, counted from 0, and pipes of one direction between them, in arrays.
public final class FlowNetwork {

    /// More than any pipe carries.
    public static final long UNLIMITED = 1L << 50;

    private int places;
    private int pipes;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private long[] capacity = new long[64];

    /// Adds a place and says its number.
    public int addPlace() {
        return places++;
    }

    /// Adds a pipe and says its number.
    public int addPipe(int start, int end, long most) {
        if (pipes == from.length) {
            from = Arrays.copyOf(from, pipes * 2);
            to = Arrays.copyOf(to, pipes * 2);
            capacity = Arrays.copyOf(capacity, pipes * 2);
        }
        from[pipes] = start;
        to[pipes] = end;
        capacity[pipes] = most;
        return pipes++;
    }

    /// Gives a pipe another capacity.
    public void resize(int pipe, long most) {
        capacity[pipe] = most;
    }

    public int places() {
        return places;
    }

    public int pipes() {
        return pipes;
    }

    public int from(int pipe) {
        return from[pipe];
    }

    public int to(int pipe) {
        return to[pipe];
    }

    public long capacity(int pipe) {
        return capacity[pipe];
    }
}
