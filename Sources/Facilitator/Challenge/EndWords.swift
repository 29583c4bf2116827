import ScreenKit
import SessionEngine
import WorkshopModel

extension End {
  /// Whether it is the way of 2019, which linked actions may tell.
  var isWay: Bool { id == .wayFound && title == nil }

  /// Whether something is asked for when an entry comes to it.
  var isAskedAbout: Bool { isWay || !needs.isEmpty }
}

/// What the form of an end says.
extension ChallengeWords {
  /// How an entry of the session that is open in `model` ended, as a sign and words: "⏸ parked: Ana".
  func title(of outcome: Outcome?, in model: Model) -> String {
    title(of: outcome, as: outcome.flatMap { model.session?.state.workshop.end($0.result) })
  }

  func title(of end: End, _ challenge: String) -> String {
    if let title = end.title { return endTitle(title, challenge) }
    return end.isWay ? wayFoundTitle(challenge) : parkTitle(challenge)
  }

  func label(of end: End) -> String {
    if end.title != nil { return self.reason }
    return end.isWay ? self.way : self.point
  }

  func hint(of end: End) -> String {
    if end.title != nil { return self.reasonHint }
    return end.isWay ? self.wayHint : self.pointHint
  }

  /// The field that an end needs and the form lacks, with what to say of it; nil where it has all.
  func lack(of end: End, _ form: FieldForm) -> (field: String, problem: String)? {
    if end.needs.contains(.owner), form.text("owner") == nil {
      return ("owner", end.title == nil ? self.ownerMissing : self.ownOwnerMissing)
    }
    return end.needs.contains(.reason) && form.text("text") == nil
      ? ("text", self.reasonMissing) : nil
  }
}
