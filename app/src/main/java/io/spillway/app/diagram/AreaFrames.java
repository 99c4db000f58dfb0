package io.spillway.app.diagram;

import io.spillway.app.diagram.Arrangement.FrameBox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Frames around cards that belong together, wherever they stand. A frame holds no card that does not belong: cards that others
 * stand between get frames of their own. Cards that no flow joins are in the frame they belong to where they stand in it.
 */
final class AreaFrames {
    private static final double PADDING = 14;
    private static final double TITLE = 26;
    private static final double APART = 8;

    private final Map<String, Box> cards;
    private final List<FrameBox> found = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private AreaFrames(Map<String, Box> cards) {
        this.cards = cards;
    }

    static List<FrameBox> of(List<Drawing.Frame> frames, Map<String, Box> cards) {
        AreaFrames areas = new AreaFrames(cards);
        frames.forEach(areas::frame);
        return areas.found;
    }

    private void frame(Drawing.Frame frame) {
        List<Box> groups = new ArrayList<>();
        Set<String> members = new HashSet<>(frame.cards());
        for (String id : frame.cards()) {
            Box box = taken.contains(id) ? null : cards.get(id);
            if (box != null) {
                groups.add(box);
            }
        }
        List<Box> strangers = cards.entrySet().stream()
                .filter(entry ->
                        !members.contains(entry.getKey()) && !frame.loose().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        join(groups, strangers);
        frame.loose().forEach(id -> take(id, groups, strangers));
        int number = 0;
        for (Box group : groups) {
            if (!frame.connected() && groups.size() < members.size() && isCard(group)) {
                continue;
            }
            Box box = framed(group);
            found.add(new FrameBox(
                    number == 0 ? frame.id() : frame.id() + Placement.CONTINUED + number, frame.title(), box, false));
            number++;
        }
    }

    /** A card that belongs and stands in the frame of a group widens it, unless others are in the way. */
    private void take(String id, List<Box> groups, List<Box> strangers) {
        Box box = cards.get(id);
        for (int i = 0; box != null && i < groups.size(); i++) {
            Box with = groups.get(i).around(box);
            if (framed(groups.get(i)).intersects(box) && isFree(with, strangers)) {
                groups.set(i, with);
                taken.add(id);
                return;
            }
        }
    }

    private static Box framed(Box group) {
        return new Box(
                group.x() - PADDING, group.y() - TITLE, group.width() + 2 * PADDING, group.height() + TITLE + PADDING);
    }

    /** What stands beside the flows needs no frame where a card of it stands alone. */
    private boolean isCard(Box group) {
        return cards.containsValue(group);
    }

    /** Joins the two nearest groups between which nobody else stands, until there are none. */
    private void join(List<Box> groups, List<Box> strangers) {
        boolean joined = true;
        while (joined && groups.size() > 1) {
            joined = false;
            int first = -1;
            int second = -1;
            double least = Double.MAX_VALUE;
            for (int i = 0; i < groups.size(); i++) {
                for (int j = i + 1; j < groups.size(); j++) {
                    Box around = groups.get(i).around(groups.get(j));
                    double area = around.width() * around.height();
                    if (area < least && isFree(around, strangers)) {
                        least = area;
                        first = i;
                        second = j;
                    }
                }
            }
            if (first >= 0) {
                groups.set(first, groups.get(first).around(groups.get(second)));
                groups.remove(second);
                joined = true;
            }
        }
    }

    private boolean isFree(Box group, List<Box> strangers) {
        Box frame = framed(group).grown(APART);
        return strangers.stream().noneMatch(frame::intersects)
                && found.stream().noneMatch(other -> other.box().intersects(frame));
    }
}
