import ScreenKit
import WorkshopModel

extension ConclusionWords {
  static let english = ConclusionWords(
    keys: Keys(
      open: Key("conclusions", "Lists the conclusions, of the group and of the plenary"),
      nextPlace: Key("groups", "Goes to the next group, last the plenary"),
      previousPlace: Key("place before", "Goes to the group before"),
      raise: Key("move up", "Moves the conclusion up"),
      lower: Key("move down", "Moves the conclusion down"),
      add: Key("add", "Writes a new conclusion"),
      addFromEntries: Key("draft", "Chooses entries and drafts a conclusion from them"),
      edit: Key("edit", "Changes the text; what was agreed is kept beside it"),
      withdraw: Key("withdraw", "Takes the conclusion out; u brings it back"),
      evidence: Key("evidence", "Chooses the entries that the conclusion rests on"),
      readBack: Key("read back", "Reads the conclusions back, one at a time"),
      versions: Key("two versions", "Lists what two terminals changed at once, to settle it"),
      undo: Key("undo", "Takes back what was done last at this terminal"),
      redo: Key("redo", "Brings back what was undone"),
      mark: Key("choose", "Chooses the entry as evidence, or leaves it out again"),
      filter: Key("filter", "Shows only entries with the words that you type"),
      endFilter: Key("done", "Goes back to the entries that were found"),
      clearFilter: Key("all", "Shows all entries again"),
      onlyChosen: Key("chosen only", "Shows only what is chosen, or all again"),
      useEvidence: Key("take these", "Takes the chosen entries as evidence"),
      leaveEvidence: Key("back", "Goes back and leaves the evidence as it was"),
      agree: Key("agreed", "The room agrees to the text as it reads now"),
      reserve: Key("reserved", "The room agrees with a reservation; asks for it"),
      contest: Key("contested", "The room does not agree"),
      pass: Key("skipped", "The room does not come to it"),
      minority: Key("note", "Writes a remark that bears no name"),
      next: Key("next", "Goes to the next conclusion"),
      previous: Key("before", "Goes to the conclusion before"),
      end: Key("back", "Ends the reading; the projector goes back to the plan")),
    list: List(
      plenary: "Plenary",
      none: "No conclusion yet. Press a to write one, or A to draft one from entries.",
      note: "note", changed: "~ changed since it was agreed",
      broken: "! agreed text does not match its checksum",
      gone: "This conclusion is not there any more.",
      title: { "Conclusions · \($0)" }, group: { "Group \($0)" },
      counts: { all, byStatus in
        guard all > 0 else { return "0 conclusions" }
        let parts = byStatus.map { status, count in
          "\(count) \(ConclusionWords.word(for: status))"
        }
        return ([all == 1 ? "1 conclusion" : "\(all) conclusions"] + parts)
          .joined(separator: " · ")
      },
      evidence: { "rests on \($0)" },
      place: "Of", ofPlenary: "plenary", ofGroup: { "group \($0)" },
      newTitle: "New conclusion", text: "Text", textHint: "what the room has come to",
      remark: "Remark", remarkHint: "optional, without a name", evidenceField: "Evidence",
      introduction: "One sentence that the room can agree to when it is read back.",
      editTitle: { "Edit \($0)" },
      notQuoted: { count in
        count == 1
          ? "1 chosen entry may not be quoted: its words are not in the draft."
          : "\(count) chosen entries may not be quoted: their words are not in the draft."
      },
      added: { "Wrote \($0) · u undo" }, changedText: { "Changed \($0) · u undo" },
      withdrew: { "Withdrew \($0) · u undo" }, moved: { "Moved \($0) · u undo" },
      atTheEnd: "It is at the end already."),
    evidence: Evidence(
      newTitle: "Entries to draft a conclusion from",
      hint: "type a word of the text, the organisation, a theme or a label",
      nothing: "No entry has these words. Esc shows all.",
      noEntries: "There are no entries yet: Esc goes back, a on the board enters one.",
      noneChosen: "Nothing is chosen yet: Space chooses an entry.",
      onlyChosen: "chosen only", left: "The evidence stays as it was.",
      title: { "Evidence for \($0)" },
      chosen: { "\($0) of \($1) chosen" },
      saved: { name, count in
        let entries = count == 1 ? "1 entry" : "\(count) entries"
        return "\(name.firstUppercased) rests on \(entries) · u undo"
      }),
    readBack: ReadBack(
      nothing: "There is no conclusion here to read back. Press a to write one.",
      gone: "This conclusion was withdrawn. → goes to the next, Esc back to the list.",
      twoVersions: "Two terminals changed this text at once: settle it with V on the list first.",
      noNames: "It stands in the report without a name: write what, not who.",
      note: "Note", noteHint: "what is reserved, or what a minority holds",
      title: { "Read-back · \($0) · \($1) of \($2)" },
      settled: { "\($0.firstUppercased): \($1) · u undo" },
      reservation: { "Agreed with a reservation · \($0)" }, minority: { "Note on \($0)" },
      noteSaved: { "Noted on \($0) · u undo" },
      wasAgreed: { "agreed was: \($0)" },
      ended: "The reading has ended.", last: "This is the last conclusion.",
      first: "This is the first conclusion."),
    status: { status in
      let sign =
        switch status {
        case .draft: "○"
        case .agreed: "✓"
        case .agreedWithReservation: "(✓)"
        case .contested: "!"
        case .notDiscussed: "–"
        }
      return (sign, word(for: status))
    },
    name: { number, group in
      group.map { "conclusion \(number) of group \($0)" } ?? "conclusion \(number) of the plenary"
    })

  private static func word(for status: Conclusion.Status) -> String {
    switch status {
    case .draft: "draft"
    case .agreed: "agreed"
    case .agreedWithReservation: "agreed with reservation"
    case .contested: "contested"
    case .notDiscussed: "not discussed"
    }
  }
}
