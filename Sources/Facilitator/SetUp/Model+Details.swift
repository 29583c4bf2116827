import SessionEngine
import WorkshopModel

extension Model {
  /// Opens the form of the workshop itself at one of its fields.
  mutating func openDetails(at field: String) {
    guard let session else { return }
    let words = strings.setUp
    let workshop = session.state.workshop
    let isChosen = session.state.workshopFields["attribution"].map { !$0.isNull } ?? false
    let open: [(title: String, value: String?)] = isChosen ? [] : [(words.notChosen, nil)]
    let rules = Attribution.allCases.map { (title: words.attribution($0), value: $0.rawValue) }
    self.open(
      .details, title: words.detailsTitle, changing: .workshop, at: field,
      [
        .text("title", words.field("title"), workshop.title),
        .text("event", words.field("event"), workshop.event, hint: words.eventHint),
        .text("place", words.field("place"), workshop.place, hint: words.placeHint),
        .text("date", words.field("date"), workshop.date, hint: words.dateHint),
        .text("start", words.field("start"), workshop.start, hint: words.startHint),
        .text("end", words.field("end"), workshop.end, hint: words.endHint),
        .text("timeZone", words.field("timeZone"), workshop.timeZone, hint: words.timeZoneHint),
        lines("hosts", workshop.hosts, words.hostsHint),
        lines("objectives", workshop.objectives, words.linesHint),
        lines("questions", workshop.questions, words.linesHint),
        .choice(
          "attribution", words.field("attribution"),
          open + rules.map { ($0.title, Optional($0.value)) },
          chosen: isChosen ? workshop.attribution.rawValue : nil),
        .text("language", words.field("language"), workshop.language, hint: words.languageHint),
        .text(
          "languages", words.field("languages"), workshop.languages.joined(separator: ", "),
          hint: words.languagesHint),
      ])
  }

  private func lines(_ name: String, _ texts: [String], _ hint: String) -> FieldForm.Field {
    .text(
      name, strings.setUp.field(name), texts.joined(separator: "\n"), hint: hint, hasLines: true)
  }

  /// Saves what the form says of the workshop itself.
  mutating func saveDetails(_ form: FieldForm) -> [Effect] {
    var fields = Members()
    for name in ["title", "event", "place", "date", "start", "end", "timeZone", "language"] {
      fields[name] = form.value(name)
    }
    for name in ["hosts", "objectives", "questions"] { fields[name] = form.lines(name) }
    let tags = (form.text("languages") ?? "").split { ", ;".contains($0) }.map(String.init)
    fields["languages"] = tags.isEmpty ? .null : .list(tags.map(Value.string))
    if let attribution = form.choice("attribution") { fields["attribution"] = .string(attribution) }
    return saveChange(form, fields, telling: strings.setUp.savedDetails)
  }
}
