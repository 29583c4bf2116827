"""A whole workshop on the real program: the moderator's board, the terminal that goes round, the wall."""

import json
import re

from screen import Screen
from support import Case

PIN = "orange-7"


class Workshop(Case):

    def programs(self):
        """The board, the projector and the terminal that goes round, on one new session."""
        self.new()
        board = Screen(self)
        board.start("open", "w.json", "--group", "I")
        board.wait("Roles")
        wall = Screen(self, 120, 40)
        wall.start("present", "w.json", "--group", "I")
        wall.wait("Reporting ICT vulnerabilities")
        turn = Screen(self)
        turn.start("turn", "w.json", "--group", "I", "--set-pin")
        for prompt in ["New PIN:", "The same again:"]:
            turn.wait(prompt)
            turn.type(PIN)
            turn.keys("Enter")
        turn.wait("Please take the terminal.")
        return board, wall, turn

    def add_person(self, board):
        board.press("s", "Ready to start?")
        board.keys("Home")
        for _ in range(9):
            board.keys("Down")
        board.wait(re.compile("^║>.*People", re.MULTILINE))
        board.press("Enter", "Nobody is listed yet")
        board.press("a", "Name")
        board.type("Kaja Ciglic")
        board.press("Enter", "Took in 1 person")
        board.press("x", "Kaja Ciglic is here")
        board.press("Escape", "Ready to start?")
        board.press("Escape", "Roles")

    def take_a_turn(self, turn, text):
        turn.press("Enter", "What do you want to enter?")
        turn.press("a", "In which role?")
        turn.press("1", "Which sector")
        turn.press("1", "One or two sentences")
        turn.type(text)
        turn.press("Enter", "How far may it go?")
        turn.press("Enter", "Saved.")
        turn.press("Enter", "Please take the terminal.")

    def overcome(self, board, wall):
        """The challenge with what overcomes it, up to its end, while the room looks at it."""
        board.press("1", "> ")
        while "> Challenges" not in board.text():
            board.keys("Tab")
        board.press("Enter", "C1 · Challenge")
        board.press(".", "room")
        wall.wait("Zuverlässigkeit")
        board.press("Space", re.compile("10:00|9:5"))
        board.press("l", "A1")
        board.press("Enter", "How")
        board.type("It tells them where to go")
        board.press("Enter", "Linked A1 with C1")
        board.press("w", "need")
        board.type("A budget line")
        board.press("Enter", "A budget line")
        board.press("y", "The way found for C1")
        board.press("Enter", "C1: ✓ way found")
        board.press("Escape", "Roles")
        board.press("L", "1 way found")
        board.press("Z", "Closed")
        board.press("Escape", "Roles")

    def conclude(self, board, wall):
        board.press("C", "Conclusions")
        board.press("A", "A1")
        board.keys("Space")
        board.press("Enter", "New conclusion")
        board.keys("C-u")
        board.type("Finders are heard where somebody answers.")
        board.press("Enter", "Wrote conclusion 1")
        board.press("r", "Read-back")
        board.press("a", "1 of group I: agreed")
        wall.wait(re.compile("✓ agreed"))
        board.press("Escape", "The reading has ended")
        board.press("Escape", "Roles")

    def test_day(self):
        """From set-up to report with three programs at once: each shows what the others enter."""
        board, wall, turn = self.programs()
        self.add_person(board)
        board.press("Space", "1/7 Open")
        wall.wait("Welcome. Say why we are here")
        board.press("n", "Go to Map actions?")
        board.press("Enter", "2/7 Map actions")
        wall.wait("What have you done for this norm")
        self.take_a_turn(turn, "Passes flaws to developers")
        board.wait("Passes flaws to developers")
        board.press("c", "New challenge")
        board.type("Zuverlässigkeit is not paid for")
        board.press("Enter", "Saved C1")
        board.press("Escape", "Zuverlässigkeit is not")
        self.overcome(board, wall)
        self.conclude(board, wall)

        turn.press("C-x", "The moderator's PIN")
        turn.type(PIN)
        turn.keys("Enter")
        turn.wait_for_end()
        wall.keys("q")
        wall.wait_for_end()
        board.keys("q")
        board.wait_for_end()

        document = json.loads(self.path("w.json").read_text())
        counts = {name: len(document[name]) for name in [
            "participants", "entries", "links", "needs", "outcomes", "conclusions"]}
        self.assertEqual(counts, {
            "participants": 1, "entries": 2, "links": 1, "needs": 1, "outcomes": 1,
            "conclusions": 1})
        self.assertEqual(document["conclusions"][0]["status"], "agreed")
        self.assertEqual(document["outcomes"][0]["result"], "way-found")
        self.assertTrue([g for g in document["groups"] if g["number"] == "I"][0]["closed"])
        self.assertNotIn(PIN, self.path("w.json").read_text())
        self.done("check", "w.json")
        report = self.noted("report", "w.json").text
        for text in ["Finders are heard", "Passes flaws to developers", "Zuverlässigkeit"]:
            self.assertIn(text, report)
        self.assert_no_left_overs(reports=True)
