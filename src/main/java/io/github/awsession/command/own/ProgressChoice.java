package io.github.awsession.command.own;

import io.github.awsession.waiting.ProgressForm;

import java.util.List;

/** Reads the form in which progress is shown. */
public final class ProgressChoice extends WordChoice<ProgressForm> {
    @Override
    protected List<String> words() {
        return ProgressForm.WORDS;
    }

    @Override
    protected ProgressForm meaning(String word) {
        return ProgressForm.of(word);
    }
}
