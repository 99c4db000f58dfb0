package io.spillway.app.ui.guide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GuideTest {
    @Test
    void whatStandsBeforeTheFirstChapterIntroducesIt() {
        Guide guide = Guide.of("""
                # The guide
                What it is.
                ## Begin
                Open it.
                ### In short
                Press a key.
                ## Go on
                Look.
                """);

        assertThat(guide.chapters()).extracting(Guide.Chapter::title).containsExactly("Begin", "Go on");
        assertThat(guide.chapters().getFirst().blocks())
                .extracting(Guide::text)
                .containsExactly("The guide", "What it is.", "Begin", "Open it.", "In short", "Press a key.");
    }

    @Test
    void theGuideOfTheProgramHasAPageForEachChapter() {
        assertThat(Guide.ofProgram().chapters())
                .extracting(Guide.Chapter::title)
                .startsWith("Begin", "Files", "Draw")
                .doesNotContain("", "User guide");
    }
}
