"""One question with a reader and a writer in place of a terminal."""

import pytest
from inline_snapshot import snapshot

from alliance_cli.questions import Question, find
from alliance_cli.term.ask import Key, Prompt, ask, show_keys, worded
from alliance_cli.term.talk import Edited, Keep
from support.talking import script


def named(part: str, id_: str) -> Question:
    return worded(find(part, id_), lambda text: text.replace("{T}", "Ruth"))


STAYS, SAFE, WORDS = named("log", "stays"), named("log", "safe"), named("log", "words")


def test_a_scale_is_shown_in_a_row_with_its_zero_below() -> None:
    talk, typed = script("4")
    assert ask(talk, SAFE, Prompt(label="3/8")) == 4
    assert typed.shown == snapshot("""\
    3/8  With Ruth in the room (or on the screen) today, you felt…
          1 not safe   2 uneasy   3 in between   4 mostly safe   5 safe
          0 can't tell
        > 4
        › 4  mostly safe\
""")


def test_plain_is_one_answer_a_line_and_no_symbols() -> None:
    talk, typed = script("4", plain=True)
    ask(talk, SAFE, Prompt(label="3/8"))
    assert typed.shown == snapshot("""\
3/8 With Ruth in the room (or on the screen) today, you felt…
1 not safe
2 uneasy
3 in between
4 mostly safe
5 safe
0 can't tell
> 4
4: mostly safe\
""")


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_nothing_is_wider_than_the_screen(width: int) -> None:
    talk, typed = script("?", "1 3 8 12", width=width)
    ask(talk, WORDS, Prompt(label="5/8"))
    assert all(len(line) <= width for line in typed.said)


@pytest.mark.parametrize(
    ("key", "meaning"),
    [("", Key.SKIP), ("<", Key.BACK), (".", Key.STOP), ("!", Key.EVENT)],
)
@pytest.mark.parametrize("question", [STAYS, SAFE, WORDS])
def test_the_keys_are_the_same_everywhere(
    question: Question,
    key: str,
    meaning: Key,
) -> None:
    talk, _ = script(key)
    assert ask(talk, question) is meaning


def test_why_is_said_and_the_question_waits() -> None:
    talk, typed = script("?", "5")
    assert ask(talk, SAFE) == 5
    assert "This asks about the person." in typed.shown


def test_a_wrong_answer_is_asked_again() -> None:
    talk, typed = script("9", "safe enough", "2")
    assert ask(talk, SAFE) == 2
    assert "go from 1 to 5, or 0" in typed.shown


def test_text_runs_to_an_empty_line_and_is_kept_line_by_line() -> None:
    talk, _ = script("said the thing  ", "nobody laughed", "")
    kept: list[str] = []
    said = ask(talk, STAYS, Prompt(keep=kept.append))
    assert said == "said the thing\nnobody laughed"
    assert kept == ["said the thing", "said the thing\nnobody laughed"]


@pytest.mark.parametrize("sign", ["?", "<", ".", "!", "@", "-"])
def test_a_key_on_a_later_line_is_text(sign: str) -> None:
    talk, _ = script("one", sign, "")
    assert ask(talk, STAYS) == f"one\n{sign}"


@pytest.mark.parametrize("line", ["?!", "...", "! he shouted", "<3", "- a thing"])
def test_a_key_with_anything_beside_it_is_text(line: str) -> None:
    talk, _ = script(line, "")
    assert ask(talk, STAYS) == line


def test_a_pasted_paragraph_is_one_answer() -> None:
    talk, _ = script("one\n\ntwo", "")
    assert ask(talk, STAYS) == "one\n\ntwo"


def test_an_earlier_answer_is_shown_kept_added_to_and_removed() -> None:
    so_far = Prompt(so_far="one")
    talk, typed = script("")
    assert ask(talk, STAYS, so_far) is Key.SKIP
    assert "So far: one" in typed.shown
    assert ask(script("two", "")[0], STAYS, so_far) == "one\ntwo"
    assert ask(script("-")[0], STAYS, so_far) is Key.TAKE_AWAY


def test_the_editor_opens_with_what_was_said_and_gives_back_what_stands() -> None:
    seen: list[str] = []

    def edit(text: str, keep: Keep) -> Edited:
        seen.append(text)
        keep(text)
        return Edited(text + "\ntwo\n")

    talk, typed = script("@", edit=edit)
    assert ask(talk, STAYS, Prompt(so_far="one")) == "one\ntwo"
    assert seen == ["one"]
    assert "2 lines kept" in typed.shown


def test_an_editor_that_was_left_changes_nothing_and_the_question_waits() -> None:
    talk, typed = script("@", "three", "", edit=lambda *_: None)
    assert ask(talk, STAYS, Prompt(so_far="one")) == "one\nthree"
    assert typed.shown.count("So far: one") == 2


def test_an_editor_that_failed_gives_back_its_words_as_what_was_said_so_far() -> None:
    edits = iter([Edited("one", done=False, why="It failed."), Edited("")])
    talk, typed = script("@", "two", "", edit=lambda *_: next(edits))
    kept: list[str] = []
    assert ask(talk, STAYS, Prompt(keep=kept.append)) == "one\ntwo"
    assert "It failed." in typed.shown
    assert kept == ["one", "one\ntwo"]


def test_where_there_is_no_editor_its_sign_is_text() -> None:
    assert ask(script("@", "")[0], STAYS) == "@"


def test_the_keys_break_between_keys() -> None:
    talk, typed = script(width=50)
    show_keys(talk)
    assert typed.said == snapshot(
        [
            "  Enter skips · ? why this · < back ·",
            "  . save and stop · ! something happened",
        ]
    )
