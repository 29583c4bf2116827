import Insights
import ScreenKit
import SessionEngine
import TerminalKit
import Words
import WorkshopModel

/// What taking a list of participants in would do, before anything is done.
struct ImportPreview: TextLayer {
  let path: String
  let table: Table
  /// Where those sit who are in no group by the list.
  let group: Identifier<Group>?
  /// Whether it was typed here, so that no file can be read again.
  let isTyped: Bool
  /// What was said of earlier lists, and of this one.
  private let remembered: ImportMapping
  private(set) var chosen: ImportMapping
  /// What would be done; the reason when nothing can be.
  private(set) var plan: Result<ImportPlan, ImportError>
  /// What it most likely means where nobody has said so.
  private(set) var proposals: ImportMapping
  var scroll = 0
  /// The most new people that are shown one by one.
  private static let most = 500

  init(
    _ path: String, _ table: Table, group: Identifier<Group>?, isTyped: Bool = false,
    _ remembered: ImportMapping = ImportMapping(), chosen: ImportMapping = ImportMapping(),
    into state: State
  ) {
    self.path = path
    self.table = table
    self.group = group
    self.isTyped = isTyped
    self.remembered = remembered
    self.chosen = chosen
    let mapping = chosen.over(remembered)
    plan = Self.plan(table, state, group, mapping)
    proposals = mapping.proposals(for: table, state)
  }

  private static func plan(
    _ table: Table, _ state: State, _ group: Identifier<Group>?, _ mapping: ImportMapping
  ) -> Result<ImportPlan, ImportError> {
    do throws(ImportError) {
      return .success(try ImportPlan.people(in: table, state, group: group, by: mapping))
    } catch { return .failure(error) }
  }

  /// All that was said of what it calls otherwise.
  var mapping: ImportMapping { chosen.over(remembered) }

  /// Takes note of what somebody says of it.
  mutating func choose(_ choices: ImportMapping, in state: State) {
    chosen = choices.over(chosen)
    plan = Self.plan(table, state, group, mapping)
    proposals = mapping.proposals(for: table, state)
  }

  var place: Place { .importing }

  /// The same for the session as it stands now.
  func anew(_ state: State) -> ImportPreview {
    var preview = self
    preview.choose(ImportMapping(), in: state)
    return preview
  }

  /// The table as its first row is to be understood.
  var readTable: Table {
    mapping.over(proposals).hasHeadings == false ? table.withoutHeadings : table
  }

  /// How many rows are refused.
  var refused: Int {
    if case .success(let plan) = plan { plan.refusals.count } else { 0 }
  }

  func draw(in rect: Rect, of model: Model, on frame: inout Frame) {
    let words = model.strings.importing
    draw(words.title(path), words.rows(table.rows.count), in: rect, of: model, on: &frame)
  }

  func lines(_ columns: Int, in model: Model) -> [Line] {
    guard let session = model.session else { return [] }
    let words = model.strings.importing
    let columns = max(1, columns)
    let wrap = { (sign: String, text: String, style: Style) -> [Line] in
      TextWidth.wrap(text, to: max(1, columns - 2)).enumerated().map { index, line in
        ((index == 0 ? sign : " ") + " " + line, style)
      }
    }
    switch plan {
    case .failure(let error):
      return wrap("!", words.cannot(words.words.say(error)), Style.plain.colour(.danger).bold())
        + wrap(" ", words.tryAgain(isTyped), .muted)
    case .success(let plan):
      let refused = plan.refusals.flatMap { refusal in
        wrap(
          "!", words.line(refusal.line, words.words.say(refusal.reason)),
          Style.plain.colour(.warning))
      }
      let again = plan.repeats.flatMap { each in
        wrap("=", words.line(each.line, words.again(each.first)), Style.plain.colour(.warning))
      }
      let guessed =
        table.isEncodingGuessed ? wrap("!", words.guessed, Style.plain.colour(.warning)) : []
      let unused =
        plan.unusedColumns.isEmpty
        ? [] : wrap(" ", words.unused(plan.unusedColumns.joined(separator: ", ")), .muted)
      var people = plan.additions.prefix(Self.most).flatMap { addition in
        wrap("+", words.line(addition.line, self.words(addition.fields, plan, session)), .plain)
      }
      let more = plan.additions.count - Self.most
      if more > 0 { people += wrap(" ", words.more(more), .muted) }
      let placed = plan.placed.flatMap { value in
        wrap("=", words.placed(value.text, value.title(session.state)), .plain)
      }
      let head = counts(plan, words, wrap) + guessed + placed + unused + [("", .plain)]
      return head + refused + again + people
    }
  }

  private func counts(
    _ plan: ImportPlan, _ words: ImportWords, _ wrap: (String, String, Style) -> [Line]
  ) -> [Line] {
    let bold = Style.plain.bold()
    var lines: [Line] = []
    if !plan.refusals.isEmpty {
      lines += wrap("!", words.refused(plan.refusals.count), bold.colour(.warning))
      if !plan.unplaced.isEmpty {
        let texts = plan.unplaced.map(\.text).joined(separator: ", ")
        lines += wrap("!", words.unplaced(texts, plan.unplaced.count), bold.colour(.warning))
      }
    }
    lines += wrap("✓", words.new(plan.additions.count), bold)
    if !plan.known.isEmpty { lines += wrap("=", words.known(plan.known.count), .plain) }
    return lines
  }

  private func words(_ fields: Members, _ plan: ImportPlan, _ session: Session) -> String {
    let places = [ImportSubject.sector, .group].map {
      plan.title(of: $0, in: fields, session.state)
    }
    return ([fields.text("name"), fields.text("organisation")] + places)
      .compactMap(\.self).joined(separator: " · ")
  }
}
