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
  /// What would be done; the reason when nothing can be.
  let plan: Result<ImportPlan, ImportError>
  var scroll = 0
  /// The most new people that are shown one by one.
  private static let most = 500

  init(_ path: String, _ table: Table, group: Identifier<Group>?, into state: State) {
    self.path = path
    self.table = table
    self.group = group
    do throws(ImportError) {
      plan = .success(try ImportPlan.people(in: table, state, group: group))
    } catch {
      plan = .failure(error)
    }
  }

  var place: Place { .importing }

  /// The same for the session as it stands now.
  func anew(_ state: State) -> ImportPreview {
    var preview = ImportPreview(path, table, group: group, into: state)
    preview.scroll = scroll
    return preview
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
        + wrap(" ", words.tryAgain, .muted)
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
        wrap("+", words.line(addition.line, self.words(addition.fields, session)), .plain)
      }
      let more = plan.additions.count - Self.most
      if more > 0 { people += wrap(" ", words.more(more), .muted) }
      let head = counts(plan, words, wrap) + guessed + unused + [("", .plain)]
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
    }
    lines += wrap("✓", words.new(plan.additions.count), bold)
    if !plan.known.isEmpty { lines += wrap("=", words.known(plan.known.count), .plain) }
    return lines
  }

  private func words(_ fields: Members, _ session: Session) -> String {
    let group: Group? = fields.reference("group").flatMap { session.state.value($0) }
    let sector: Sector? = fields.reference("sector").flatMap { session.state.value($0) }
    return [fields.text("name"), fields.text("organisation"), sector?.title, group?.number]
      .compactMap(\.self).joined(separator: " · ")
  }
}
