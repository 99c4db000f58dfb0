package io.spillway.model.component;

/** Where nsqd runs. In files the constants are written in kebab case. */
public enum NsqPlacement {
    /** On every host of the publishers: publishing never leaves the host. */
    CO_LOCATED,
    /** On a host group of its own: publishing is a network hop. */
    CENTRAL
}
