"""A text that stands more than once is parsed once, and each has a document of its own."""

from __future__ import annotations

from crosswire.reading.syntax.model import load_model, parse

TEXTS = ["Shells hit Orsk.", "Two died.", "Shells hit Orsk.", "Shells hit Orsk.", "Two died."]


def test_a_repeated_text_is_as_the_first():
    nlp = load_model()
    alone = {text: next(parse(nlp, [text])).to_bytes() for text in TEXTS}
    assert [doc.to_bytes() for doc in parse(nlp, TEXTS)] == [alone[text] for text in TEXTS]


def test_what_is_noted_on_one_document_is_not_on_another():
    docs = []
    for doc in parse(load_model(), TEXTS):
        assert not doc.user_data
        doc.user_data["noted"] = True
        docs.append(doc)
    assert len({id(doc) for doc in docs}) == len(TEXTS)


def test_it_is_parsed_once(monkeypatch):
    nlp = load_model()
    seen = []
    made = nlp.make_doc
    monkeypatch.setattr(nlp, "make_doc", lambda text: seen.append(text) or made(text))
    list(parse(nlp, TEXTS))
    assert seen == TEXTS[:2]
