"""Warnings on one report."""

from __future__ import annotations

from factories import read

from crosswire.reading.page.notes import is_english, is_off_topic, notes_of

BODY = (
    "Government troops entered the town of Aldrava on Monday after a siege of six weeks. "
    "The mayor of the town said that the last defenders had left by the river before dawn. "
    "Doctors at the clinic counted the bodies and treated people for burns in the yard. "
    "Trucks with flour and water waited on the far bank, where the bridge had been mined. "
)
GERMAN = (
    "Die Truppen haben am Montag nach sechs Wochen Belagerung die Stadt Aldrava betreten. "
    "Der Bürgermeister sagte, die letzten Verteidiger seien vor Tagesanbruch geflohen. "
    "Ärzte zählten in der Klinik zwölf Tote und behandelten dreißig Menschen mit Wunden. "
    "Lastwagen mit Mehl und Wasser warteten am Ufer, weil die Brücke vermint war, hieß es. "
)


def test_short():
    assert any("too short" in note for note in notes_of(None, "Shells fell.", whole=False))
    assert notes_of(None, BODY, whole=False) == ()


def test_another_language():
    assert any("wrong language" in note for note in notes_of(None, GERMAN, whole=False))
    assert is_english(["the", "men", "of", "the", "town"])
    assert not is_english(["die", "Leute", "von", "der", "Stadt"])


def test_a_headline_off_its_topic():
    assert is_off_topic("Ketria and Orlune agree on pipeline price", BODY, whole=False)
    assert not is_off_topic("Troops enter Aldrava after six weeks of siege", BODY, whole=False)
    assert not is_off_topic("War", BODY, whole=False)


def test_a_headline_does_not_vouch_for_itself():
    title = "Ketria and Orlune agree on pipeline price"
    assert is_off_topic(title, f"{title}\n\n{BODY}", whole=True)


def test_a_report_carries_its_notes():
    report = read(f"Ketria and Orlune agree on pipeline price\n\n{BODY}").report
    assert any(note.startswith("headline off topic") for note in report.notes)
    assert read("Shells fell.", notes=("cut short",)).report.notes[0] == "cut short"
