package io.spillway.model.component;

/** What must still work when the largest zone is gone. In files the constants are written in kebab case. */
public enum ZoneLoss {
    /** The survivors carry the peak below the loss utilisation. */
    SURVIVE,
    /** Work waits or is shed; nothing is kept spare for it. */
    DEGRADE
}
