import ScreenKit
import SessionEngine
import WorkshopModel

/// The form in which somebody says, once for all rows, what a list means where it calls things
/// otherwise than the workshop does.
struct MappingForm {
  private let preview: ImportPreview
  private let state: State
  private let words: ImportWords

  init(_ preview: ImportPreview, _ state: State, _ words: ImportWords) {
    self.preview = preview
    self.state = state
    self.words = words
  }

  /// Whether nothing is called otherwise.
  var isEmpty: Bool { fields.isEmpty }

  /// Opens it, each question with the likeliest answer.
  func open(in model: inout Model) {
    let purpose = FormPurpose("mapping", isKept: false) { model, form in
      model.pop()
      model.withScreen(ImportPreview.self) { $0.choose(self.mapping(in: form), in: self.state) }
      return []
    }
    model.push(
      FieldForm(
        purpose, title: words.mappingTitle, introduction: words.mappingIntroduction, fields))
  }

  /// What was chosen, and what is proposed where that is not asked for.
  private var whole: ImportMapping { preview.mapping.over(preview.proposals) }

  private var table: Table { preview.readTable }

  private var fields: [FieldForm.Field] { headings + columns + values }

  private var headings: [FieldForm.Field] {
    guard whole.hasHeadings != nil else { return [] }
    return [
      .choice(
        "headings", words.firstRow, [(words.isHeading, "true"), (words.isPerson, "false")],
        chosen: whole.hasHeadings == true ? "true" : "false")
    ]
  }

  /// The columns that are not clear; all of them where nothing can be taken in as it is.
  private var columns: [FieldForm.Field] {
    let isFailing = if case .failure = preview.plan { true } else { false }
    let subjects = ImportSubject.ofPeople.map { (words.subject($0), Optional($0.rawValue)) }
    return table.labels.enumerated().compactMap { place, label in
      guard isFailing || whole[column: label] != nil else { return nil }
      let subject: ImportSubject?
      switch whole[column: label] {
      case .about(let about): subject = about
      case .unused: subject = nil
      case nil: subject = ImportSubject(ofPeople: label)
      }
      return .choice(
        "column-\(place)", words.column(label), [(words.unusedColumn, nil)] + subjects,
        chosen: subject?.rawValue)
    }
  }

  /// What rows call otherwise, or did before that was said.
  private var asked: [ImportValue] {
    guard case .success(let plan) = preview.plan else { return [] }
    return plan.placed + plan.unplaced
  }

  private var values: [FieldForm.Field] {
    asked.enumerated().map { place, value in
      let records =
        value.subject == .group
        ? state.all(Group.self).map { ("\($0.number)  \($0.title)", Optional("=" + $0.id.name)) }
        : state.all(Sector.self).map { ($0.title, Optional("=" + $0.id.name)) }
      let further = [
        (words.newOne(value.subject, value.addition), Optional("+" + value.addition)),
        (words.emptyOne, "-"),
      ]
      return .choice(
        "value-\(place)", words.value(value.subject, value.text),
        [(words.undecided, nil)] + records + further, chosen: value.meaning?.written)
    }
  }

  /// What the form says.
  private func mapping(in form: FieldForm) -> ImportMapping {
    var mapping = ImportMapping()
    if form["headings"] != nil { mapping.hasHeadings = form.choice("headings") == "true" }
    for (place, label) in table.labels.enumerated() where form["column-\(place)"] != nil {
      let subject = form.choice("column-\(place)").flatMap { ImportSubject(rawValue: $0) }
      mapping[column: label] = subject.map { ImportMapping.Column.about($0) } ?? .unused
    }
    for (place, value) in asked.enumerated() {
      mapping[value.subject, value.text] = form.choice("value-\(place)").map {
        let rest = String($0.dropFirst())
        switch $0.first {
        case "=": return .record(RecordID(rawValue: rest))
        case "+": return .new(rest)
        default: return .nothing
        }
      }
    }
    return mapping
  }
}

extension ImportValue {
  /// What one that is added is called.
  fileprivate var addition: String {
    if case .new(let title) = meaning { title } else { text }
  }
}

extension ImportMapping.Meaning {
  /// The meaning as a choice has it.
  fileprivate var written: String {
    switch self {
    case .record(let id): "=" + id.rawValue
    case .new(let title): "+" + title
    case .nothing: "-"
    }
  }
}
