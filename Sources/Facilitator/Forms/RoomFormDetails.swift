import ScreenKit
import SessionEngine
import WorkshopModel

/// What a form of this program is for.
protocol RoomFormDetails: FormDetails where Host == Model {
  /// Does what the form is for, or tells in it why not.
  static func save(_ form: Form<Self>, in model: inout Model) -> [Effect]

  /// Keeps what the form says for when it is opened again, or forgets what was kept where that is
  /// worth nothing.
  static func keep(_ form: Form<Self>, in drafts: inout Drafts)

  /// Whether the form says anything that is worth keeping.
  static func isWorthKeeping(_ form: Form<Self>) -> Bool

  /// Whether something in it may hold words of one of `records`.
  static func mayHoldWords(_ form: Form<Self>, of records: Set<RecordKey>) -> Bool

  /// Whether something was saved from the form, which stays for the next.
  var hasSaved: Bool { get }
}

extension RoomFormDetails {
  static func isWorthKeeping(_ form: Form<Self>) -> Bool { form.isWorthKeeping }
  var hasSaved: Bool { false }
}

extension Form: RoomLayer where Details: RoomFormDetails {
  func accept(in model: inout Model) -> [Effect] { Details.save(self, in: &model) }

  /// What is wrong in the field that has the focus, or with all of the form.
  ///
  /// Where another field is wrong, Enter goes there; where something else stands in the record by
  /// now, Enter shows that. So saving is tried, with commands that are only checked.
  func obstacleToAccepting(in model: Model) -> Obstacle? {
    var trial = model
    trial.room.isTrying = true
    guard Details.save(self, in: &trial).isEmpty, let tried = trial.screen(Self.self),
      tried.focus == focus, tried.details == details, let problem = tried.problem
    else { return nil }
    return Obstacle(reason: problem, isHidden: false)
  }

  func keep(in drafts: inout Drafts) { Details.keep(self, in: &drafts) }

  func noteLeaving(in model: inout Model) {
    keep(in: &model.drafts)
    if Details.isWorthKeeping(self) {
      model.tell(model.strings.drafts.kept)
    } else if details.hasSaved, model.status == nil {
      // What was saved last stays on the line, with the key that takes it back.
      model.status = model.answered
    }
  }

  func mayHoldWords(of records: Set<RecordKey>) -> Bool {
    Details.mayHoldWords(self, of: records)
  }
}
