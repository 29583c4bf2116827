import Insights
import SessionEngine
import WorkshopModel

extension Model {
  /// Takes in what other programs have done: everything stays where it is, and what is new is told
  /// unless that would hide a problem.
  mutating func receive(_ operations: [Operation], _ notices: [String]) {
    guard !isClosing, let before = session else { return }
    var told: String?
    if !operations.isEmpty {
      session?.receive(operations)
      guard let session else { return }
      told = words(for: operations, before, session)
      refreshBoard(from: session)
      let left = leaveMissingLayers(before)
      leaveSettledConflicts()
      renewLayers()
      if let left { return warn(([left] + notices).joined(separator: " ")) }
    }
    if !notices.isEmpty { return warn(notices.joined(separator: " ")) }
    let offersErasing = withdrawnLast != nil && status?.text == withdrawnLast?.status
    if let told, status?.severity != .problem, !offersErasing { tell(told) }
  }

  /// Forgets what is erased, and reads anew what layers keep of the session's texts, after others
  /// have changed something.
  mutating func renewLayers() {
    guard let session else { return }
    drafts.forgetErased(in: session)
    let model = self
    for index in layers.indices {
      switch layers[index] {
      case .search(var search):
        search.renew(in: session, board.projection)
        layers[index] = .search(search)
      case .form(var form) where form.likeHint != nil:
        form.likeHint = likeHint(in: form)
        layers[index] = .form(form)
      case .fields(var form):
        guard let quoted = form.quoted else { continue }
        form.introduction = session.entries[quoted]?.text
        layers[index] = .fields(form)
      case .screen(var screen):
        screen.renew(in: model)
        layers[index] = .screen(screen)
      default: break
      }
    }
    leaveErasedInsights()
  }

  /// Leaves the screens of what is gone or settled.
  ///
  /// - Returns: What there is to say of that; nil when no screen was left.
  private mutating func leaveMissingLayers(_ before: Session) -> String? {
    guard let session else { return nil }
    layers.removeAll { layer in
      guard case .erasing(let erasure) = layer else { return false }
      return session.state[erasure.entry.key] == nil
    }
    if let entry = leaveMissingEntries() ?? leaveErasedForms(before) {
      return strings.arrivals.entryGone(before.label(of: entry))
    }
    let settled = layers.compactMap { layer -> RecordKey? in
      guard case .conflict(let dialogue) = layer,
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

  /// What others did to the entries, in words; nil when nothing that a board shows.
  private func words(
    for operations: [Operation], _ before: Session, _ after: Session
  ) -> String? {
    var added = 0
    var changed = 0
    var gone = 0
    for record in Set(operations.compactMap(\.record)) where record.type == .entry {
      let id = Identifier<Entry>(record.id)
      switch (before.entries[id], after.entries[id]) {
      case (nil, _?): added += 1
      case (_?, nil): gone += 1
      case (let old?, let new?): changed += old == new ? 0 : 1
      case (nil, nil): break
      }
    }
    let conflicts = after.state.conflictCount - before.state.conflictCount
    let words = strings.arrivals
    let parts = [
      (added, words.added), (changed, words.changed), (gone, words.gone),
      (conflicts, words.conflicts),
    ]
    let told = parts.filter { $0.0 > 0 }.map { $0.1($0.0) }
    return told.isEmpty ? nil : told.joined(separator: " · ")
  }
}

extension Layer {
  /// Whether something is typed on it that may hold words of one of `records`.
  fileprivate func mayHoldWords(of records: Set<RecordKey>) -> Bool {
    switch self {
    case .form(let form):
      if case .edit(let id) = form.purpose { records.contains(id.key) } else { false }
    case .fields(let form): form.draft?.isAbout(records) ?? false
    case .revision(let revision): records.contains(revision.record)
    default: false
    }
  }
}
