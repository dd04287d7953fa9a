"""Ways to begin: words a person may borrow, when saying it is hard or isn't possible.

With `afraid` nothing turns the talk to the person's own past; that is so in a pattern,
where something over the line was marked, and after "not safe" or "pushed past".
"""

from alliance_cli.pages.page import Page, written

START = """
# When you don't know how to start
> There's something about how we work that I find hard to say.
> Can I read you something I wrote down?

# When something felt wrong or hurt
> Last week, when ___, I felt ___. I'd like to go back to it.
> I noticed I've been quieter since ___.
"""

OLD = """
# When it feels old
> I'm angry with you, and it reminds me of someone. Can we look at both?
"""

ASK = """
# When you need something to be different
> I'd like to ask for ___.
> Please don't ___. I've said it before, and I need it to hold.

# When you have said it already
> I told you ___, and it felt as if it became about me. I need to know whether we can
talk about your part.

# When saying it isn't possible
> Please read this while I'm here; I'd rather not say it.
> There's something about us I can't say yet. Please ask me next time.
> Can we write for ten minutes?
- A number held up, or a word agreed on.

What often tells most is what happens next: whether {T} gets curious, or gets busy
explaining.
"""


def page(*, afraid: bool) -> Page:
    return written("Ways to begin", START + ("" if afraid else OLD) + ASK)
