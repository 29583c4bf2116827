import ScreenKit
import SessionEngine
import WorkshopModel

/// The form of the workshop itself.
enum DetailsForm {
  private static let purpose = FormPurpose(
    "details", .workshop, telling: WrittenMoment.hint
  ) { save($1, in: &$0) }

  /// Opens it at one of its fields.
  static func open(at field: String, in model: inout Model) {
    guard let state = model.session?.state else { return }
    let words = model.strings.setUp
    let workshop = state.workshop
    let isChosen = state.workshopFields["attribution"].map { !$0.isNull } ?? false
    let open: [(title: String, value: String?)] = isChosen ? [] : [(words.notChosen, nil)]
    let rules: [(title: String, value: String?)] =
      Attribution.allCases.map { (words.attribution($0), $0.rawValue) }
    let lines = { (name: String, texts: [String], hint: String) -> FieldForm.Field in
      .text(name, words.field(name), texts.joined(separator: "\n"), hint: hint, hasLines: true)
    }
    FieldForm(
      purpose, title: words.detailsTitle,
      [
        .text("title", words.field("title"), workshop.title),
        .text("event", words.field("event"), workshop.event, hint: words.eventHint),
        .text("place", words.field("place"), workshop.place, hint: words.placeHint),
        .text("date", words.field("date"), workshop.date, hint: words.dateHint),
        .text("start", words.field("start"), workshop.start, hint: words.startHint),
        .text("end", words.field("end"), workshop.end, hint: words.endHint),
        .choice(
          "attribution", words.field("attribution"), open + rules,
          chosen: isChosen ? workshop.attribution.rawValue : nil),
        .text("timeZone", words.field("timeZone"), workshop.timeZone, hint: words.timeZoneHint),
        lines("hosts", workshop.hosts, words.hostsHint),
        lines("objectives", workshop.objectives, words.linesHint),
        lines("questions", workshop.questions, words.linesHint),
        .text("language", words.field("language"), workshop.language, hint: words.languageHint),
        .text(
          "languages", words.field("languages"), workshop.languages.joined(separator: ", "),
          hint: words.languagesHint),
      ]
    ).begin(changing: .workshop, at: field, in: &model)
  }

  private static func save(_ typed: FieldForm, in model: inout Model) -> [Effect] {
    guard let form = WrittenMoment.settled(typed, in: &model) else { return [] }
    var fields = Members()
    for name in ["title", "event", "place", "date", "start", "end", "timeZone", "language"] {
      fields[name] = form.value(name)
    }
    for name in ["hosts", "objectives", "questions"] { fields[name] = form.lines(name) }
    let tags = (form.text("languages") ?? "").split { ", ;".contains($0) }.map(String.init)
    fields["languages"] = tags.isEmpty ? .null : .list(tags.map(Value.string))
    if let attribution = form.choice("attribution") { fields["attribution"] = .string(attribution) }
    return model.saveChanges(
      of: form, as: form.changed(fields), telling: model.strings.setUp.savedDetails)
  }
}
