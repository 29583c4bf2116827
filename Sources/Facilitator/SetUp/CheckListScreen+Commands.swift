import ScreenKit
import SessionEngine
import TerminalKit
import WorkshopModel

extension Place {
  static let setUp = Place("setUp")
}

/// The commands of setting a workshop up.
struct SetUpBindings: FeatureBindings {
  static let places = [
    at(.setUp) { $0.setUp },
    at(.groupList) { $0.groupList },
    at(.peopleList) { $0.peopleList },
    at(.peopleFilter) { $0.peopleFilter },
    at(.namedTexts) { $0.namedTexts },
    at(.termList) { $0.termList },
    at(.norms) { $0.normPicker },
    at(.importing) { $0.importing },
  ]

  let source: BindingSource

  /// From the board to the checklist.
  var toSetUp: Binding {
    // The footer offers it while nobody is listed.
    Binding("board.setUp", ["s"], strings.setUp.keys.open, footer: true, CheckListScreen.open)
      .inFooter { $0.board.people == 0 }
  }

  /// What can be done in the checklist.
  private var setUp: [Binding] {
    let words = strings.setUp.keys
    return moving + [
      Binding("setUp.go", [.enter], words.go, footer: true, by: CheckListScreen.go),
      to("details", "d", words.details, .title),
      to("plan", "P", words.plan, .phases),
      to("groups", "g", words.groups, .groups),
      to("people", "p", words.people, .people),
      Binding(
        "setUp.import", ["i"], words.takeIn,
        unless: { RecordList(.people).obstacleToAdding(in: $0) }, ImportForm.open),
      to("sectors", "c", words.sectors, .sectors),
      to("roles", "r", words.roles, .roles),
      Binding("setUp.undo", ["u"], strings.keys.undo, footer: true, .undo),
      Binding("setUp.redo", [.control("r")], strings.keys.redo, .redo),
      Binding("setUp.back", [.escape, "q", "s"], strings.keys.back, footer: true, .back),
    ]
  }

  private func to(
    _ id: String, _ key: Key, _ words: Strings.Key, _ subject: CheckItem.Subject
  ) -> Binding {
    Binding("setUp.\(id)", [key], words) { CheckListScreen.show(subject, in: &$0) }
  }
}

extension CheckListScreen {
  /// Opens the checklist at the first of what is missing.
  static func open(in model: inout Model) -> [Effect] {
    guard let session = model.session else { return [] }
    let missing = CheckList(session, model.strings).items.first { !$0.isDone }
    model.push(CheckListScreen(selection: Selection(missing?.subject)))
    // The forms of groups offer them at once.
    return model.published == nil ? [.readNorms] : []
  }

  /// Leads on, where somebody is back who had gone to put something right: to the next that is
  /// missing once that is done.
  static func lead(in model: inout Model) {
    guard let screen = model.screen(CheckListScreen.self), let goal = screen.goal,
      let session = model.session
    else { return }
    let items = CheckList(session, model.strings).items
    let place = items.firstIndex { $0.subject == goal } ?? 0
    let next = (items[place...] + items[..<place]).first { !$0.isDone }
    model.withScreen(CheckListScreen.self) {
      $0.goal = nil
      $0.selection = Selection(next?.subject ?? goal)
    }
  }

  /// Goes where what is selected is put right.
  fileprivate func go(in model: inout Model) -> [Effect] {
    selected(in: model).map { Self.show($0, in: &model) } ?? []
  }

  /// Goes where that is put right, wherever the selection is.
  fileprivate static func show(
    _ subject: CheckItem.Subject, in model: inout Model
  ) -> [Effect] {
    guard let session = model.session else { return [] }
    model.withScreen(CheckListScreen.self) { $0.goal = subject }
    let lacking = CheckList(session, model.strings).firstGroup(lacking: subject)
    let groups = RecordList(.groups, selected: lacking?.id.record)
    switch subject {
    case .title: DetailsForm.open(at: "title", in: &model)
    case .schedule:
      let fields = session.state.workshopFields
      let names = ["date", "start", "end", "place"]
      DetailsForm.open(at: names.first { fields.text($0) == nil } ?? "date", in: &model)
    case .attribution: DetailsForm.open(at: "attribution", in: &model)
    case .languages: DetailsForm.open(at: "languages", in: &model)
    case .phases: model.push(PlanScreen())
    case .groups:
      model.push(RecordList(.groups))
      if session.state.all(Group.self).isEmpty { GroupForm(id: nil).open(in: &model) }
    case .norms:
      model.push(groups)
      if lacking != nil { return groups.chooseNorms(in: &model) }
    case .moderators, .rapporteurs:
      model.push(groups)
      if let lacking {
        let field = subject == .moderators ? "moderator" : "rapporteur"
        GroupForm(id: lacking.id).open(at: field, in: &model)
      }
    case .people, .presence: model.push(RecordList(.people))
    case .sectors: model.push(RecordList(.sectors))
    case .roles: model.push(RecordList(.roles))
    }
    return []
  }
}
