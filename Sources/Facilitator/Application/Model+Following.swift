import ScreenKit
import SessionEngine
import WorkshopModel

extension Model {
  /// Takes in what other programs have done: everything stays where it is, and what is new is told
  /// unless that would hide a problem.
  mutating func receive(_ operations: [Operation], _ notices: [String]) {
    guard !room.isClosing, let before = session else { return }
    var told: String?
    if !operations.isEmpty {
      session?.receive(operations)
      guard let session else { return }
      told = words(for: operations, before, session)
      refreshBoard(from: session)
      let left = leaveMissingLayers(before)
      ConflictList.leaveSettled(in: &self)
      renewLayers()
      if let left { return warn(([left] + notices).joined(separator: " ")) }
    }
    if !notices.isEmpty { return warn(notices.joined(separator: " ")) }
    let offersErasing = room.withdrawnLast != nil && room.status?.text == room.withdrawnLast?.status
    if let told, room.status?.severity != .problem, !offersErasing { tell(told) }
  }

  /// Forgets what is erased, and reads anew what layers keep of the session's texts, after others
  /// have changed something.
  mutating func renewLayers() {
    guard let session else { return }
    room.drafts.forgetErased(in: session)
    renewEachLayer()
    InsightEvidence.leaveErased(in: &self)
  }

  /// Leaves the screens of what is gone or settled.
  ///
  /// - Returns: What there is to say of that; nil when no screen was left.
  private mutating func leaveMissingLayers(_ before: Session) -> String? {
    guard let session else { return nil }
    layers.removeAll { layer in
      guard let erasure = layer as? Erasure else { return false }
      return session.state[erasure.erased.key] == nil
    }
    if let entry = leaveMissingEntries() ?? leaveErasedForms(before) {
      return strings.arrivals.entryGone(before.label(of: entry))
    }
    let settled = layers.compactMap { layer -> RecordKey? in
      guard let dialogue = layer as? ConflictDialogue,
        session.questions(of: dialogue.record).isEmpty
      else { return nil }
      return dialogue.record
    }
    return settled.first.map {
      strings.arrivals.settled(before.name(of: $0, strings.records))
    }
  }

  /// Leaves the forms that may hold words of what was erased since `before`.
  ///
  /// - Returns: An entry that was; nil when there was no such form.
  private mutating func leaveErasedForms(_ before: Session) -> Identifier<Entry>? {
    guard let session else { return nil }
    let erased = session.state.erased.subtracting(before.state.erased)
    let count = layers.count
    layers.removeAll { $0.mayHoldWords(of: erased) }
    return layers.count < count ? erased.first { $0.type == .entry }.map { Identifier($0.id) } : nil
  }
}
