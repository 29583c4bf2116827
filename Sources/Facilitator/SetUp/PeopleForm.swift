import Insights
import ScreenKit
import SessionEngine
import WorkshopModel

/// The form in which people are typed by hand, a line each.
enum PeopleForm {
  private static let purpose = FormPurpose("people") { save($1, in: &$0) }

  /// Opens it; who is in no group by their line is in that of their `neighbour` in the list.
  static func open(beside neighbour: RecordRow?, in model: inout Model) {
    let words = model.strings.setUp
    let groups = model.board.groups
    guard !groups.isEmpty else { return }
    let beside: Participant? = neighbour.flatMap {
      model.session?.state.value(Identifier($0.key.id))
    }
    FieldForm(
      purpose, title: words.newPeople, introduction: words.peopleIntroduction,
      [
        .text("people", words.peopleLabel, hint: words.peopleHint, hasLines: true),
        .choice(
          "group", words.field("group"),
          groups.map { ("\($0.number)  \($0.title)", Optional($0.id.name)) },
          chosen: (beside?.group ?? model.board.group?.id)?.name),
      ]
    ).begin(in: &model)
  }

  /// Adds them; what is called otherwise in the workshop is to be placed first.
  private static func save(_ form: FieldForm, in model: inout Model) -> [Effect] {
    guard let state = model.session?.state,
      let group = form.choice("group").map({ Identifier<Group>($0) })
    else { return [] }
    let words = model.strings.setUp
    guard let text = form.text("people") else {
      let somebody = RecordKey(.participant, .random(using: &model.generator))
      return form.saveNew(
        somebody, ["group": .string(group.name)], telling: words.addedPerson(words.somebody),
        in: &model)
    }
    let preview = ImportPreview(
      words.typedPeople, Table(people: text, state), group: group, isTyped: true, into: state)
    guard case .success(let plan) = preview.plan else { return [] }
    if !plan.unplaced.isEmpty {
      model.push(preview)
      return []
    }
    if let refusal = plan.refusals.first {
      let words = model.strings.importing
      let problem = words.line(refusal.line, words.words.say(refusal.reason))
      model.withFields { $0.show(problem, in: "people") }
      return []
    }
    guard !plan.additions.isEmpty else {
      model.withFields { $0.show(words.listedAlready, in: "people") }
      return []
    }
    return preview.add(plan, in: &model)
  }
}
