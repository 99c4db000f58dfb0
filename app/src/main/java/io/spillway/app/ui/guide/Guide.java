package io.spillway.app.ui.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The user guide as it comes with the program: Markdown, in chapters. */
public final class Guide {
    private static final int CHAPTER = 2;
    private final List<Chapter> chapters;

    /**
     * A chapter.
     *
     * @param title of its heading
     * @param blocks of it, the heading first
     */
    public record Chapter(String title, List<Node> blocks) {
        public Chapter {
            blocks = List.copyOf(blocks);
        }
    }

    private Guide(List<Chapter> chapters) {
        this.chapters = List.copyOf(chapters);
    }

    /** The guide of this program. */
    public static Guide ofProgram() {
        try (InputStream in = Objects.requireNonNull(Guide.class.getResourceAsStream("user-guide.md"), "user guide")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A guide: a title, and a chapter for each heading of the second level. */
    static Guide of(String markdown) {
        Node document = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .build()
                .parse(markdown);
        List<Chapter> chapters = new ArrayList<>();
        String title = "";
        List<Node> blocks = new ArrayList<>();
        for (Node block = document.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Heading heading && heading.getLevel() <= CHAPTER) {
                // What stands before the first chapter introduces it.
                if (heading.getLevel() == CHAPTER && !blocks.isEmpty() && !title.isEmpty()) {
                    chapters.add(new Chapter(title, blocks));
                    blocks = new ArrayList<>();
                }
                title = heading.getLevel() == CHAPTER ? text(heading) : title;
            }
            blocks.add(block);
        }
        if (!blocks.isEmpty()) {
            chapters.add(new Chapter(title, blocks));
        }
        return new Guide(chapters);
    }

    public List<Chapter> chapters() {
        return chapters;
    }

    /** A picture of the guide by its address there; null when it does not come with the program. */
    static @Nullable URL picture(String address) {
        String name = address.substring(address.lastIndexOf('/') + 1);
        return Guide.class.getResource("images/" + name);
    }

    /** The words of a block without its marks. */
    static String text(Node node) {
        StringBuilder words = new StringBuilder();
        collect(node, words);
        return words.toString();
    }

    private static void collect(Node node, StringBuilder words) {
        switch (node) {
            case Text text -> words.append(text.getLiteral());
            case org.commonmark.node.Code code -> words.append(code.getLiteral());
            case org.commonmark.node.SoftLineBreak soft -> words.append(' ');
            default -> {
                for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
                    collect(child, words);
                }
            }
        }
    }
}
