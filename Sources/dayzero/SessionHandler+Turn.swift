import CCrypt
import Facilitator
import SessionEngine
import SessionStorage
import Words
import WorkshopModel

extension SessionHandler {
  /// Carries out what the terminal that goes round asks for.
  mutating func turn(_ effect: TurnEffect, _ session: Session?) -> [Message] {
    guard var store else { return [] }
    // The tries of a PIN that the disk does not take are counted in here.
    defer { self.store = store }
    do {
      switch effect {
      case .box(let fields): return [.turn(box(fields, session, &store))]
      case .cast(let dots, let remarks, let voter, let ballot):
        return [.turn(cast(dots, remarks, voter, ballot, session, &store))]
      case .begin(let group):
        let hasPIN = try store.hasPIN
        // Where the disk refuses to take note of it, putting something into the box tells why.
        let turns = hasPIN ? try? store.beginTurns(of: group) : nil
        return [.turn(.found(hasPIN: hasPIN, turns: turns ?? store.turns(of: group)))]
      case .lend(let group, let ballot):
        let order = TurnOrder(
          file: store.path, group: group.name, ballot: ballot?.name, holder: seat.replica)
        let messages = lend?(order) ?? []
        return messages + end(group, session, &store)
      case .setPIN(let pin):
        try store.setPIN(pin, SystemCrypt())
        return [.turn(.pinSet)]
      case .checkPIN(let pin):
        return [.turn(.pinChecked(try store.checkPIN(pin, at: Machine.now, SystemCrypt())))]
      case .find(let voter, let ballot):
        return [.turn(find(voter, ballot, session, store))]
      case .countTurn(let group):
        do {
          let turns = try store.countTurn(of: group)
          // After each person, so that the box does not tell for whom it was written.
          if let session { try store.rewriteBox(dated: session.boxDay) }
          return [.turn(.counted(turns))]
        } catch {
          return tellOnce(error)
        }
      case .endTurns(let group): return end(group, session, &store)
      }
    } catch {
      return [.turn(.pinFailed(words.sentence(of: error)))]
    }
  }
}

extension SessionHandler {
  /// Takes note that the terminal is back; what has waited in the box comes onto the screen now.
  private mutating func end(
    _ group: Identifier<Group>, _ session: Session?, _ store: inout SessionStore
  ) -> [Message] {
    do {
      try store.endTurns(of: group, heldBy: holder)
      return received(try store.follow(), in: session)
    } catch {
      return tellOnce(error)
    }
  }
}

extension SessionHandler {
  /// Puts an entry into the anonymous box.
  ///
  /// Its names come from the system, whose randomness tells nothing of other names.
  private func box(
    _ fields: Members, _ session: Session?, _ store: inout SessionStore
  ) -> TurnMessage {
    guard let session else { return .notBoxed(words["program.handler.noSession"]) }
    do {
      // Another terminal in the group may have come to its end; others learn of it by that.
      if let group: Identifier<Group> = fields.reference("group") {
        try store.beginTurns(of: group)
      }
      var generator = SystemRandomNumberGenerator()
      let operation = try session.boxing(fields, using: &generator)
      try store.box([operation], dated: session.boxDay)
      return .boxed
    } catch {
      return .notBoxed(words.sentence(of: error))
    }
  }

  /// Puts a ballot paper into the anonymous box.
  private func cast(
    _ dots: [VoteItem: Int], _ remarks: [VoteItem: String], _ voter: String?,
    _ ballot: Identifier<Ballot>, _ session: Session?, _ store: inout SessionStore
  ) -> TurnMessage {
    guard let session, let ballot = session.state.value(ballot) else {
      return .notCast(words["program.handler.noBallot"])
    }
    do {
      // Others may have changed their papers at another terminal.
      var voting = session
      voting.receive(try store.boxed())
      var generator = SystemRandomNumberGenerator()
      let paper = try voting.casting(dots, of: voter, on: ballot, using: &generator)
      try store.beginTurns(of: ballot.group)
      let apart = try voting.remarking(remarks, in: ballot, using: &generator)
      try store.box(paper.operations + apart, dated: session.boxDay)
      return .cast(receipt: dots.isEmpty ? nil : paper.voter)
    } catch {
      return .notCast(words.sentence(of: error))
    }
  }
}

extension SessionHandler {
  /// The paper of `voter` in that round, which may still be in the box.
  private func find(
    _ voter: String, _ ballot: Identifier<Ballot>, _ session: Session?, _ store: SessionStore
  ) -> TurnMessage {
    guard var session, let ballot = session.state.value(ballot) else {
      return .notFound(words["program.handler.noBallot"])
    }
    do {
      session.receive(try store.boxed())
      return .paper(voter, session.votes(of: voter, on: ballot))
    } catch {
      return .notFound(words.sentence(of: error))
    }
  }
}

/// The system's own function for hashes of passwords, yescrypt.
struct SystemCrypt: PINHashing {
  func hash(_ pin: String) -> String? {
    guard cc_is_available() else { return nil }
    var hash = [CChar](repeating: 0, count: Int(CC_HASH_SIZE))
    guard cc_hash(pin, &hash) else { return nil }
    return String(decoding: hash.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  func matches(_ pin: String, _ hash: String) -> Bool { cc_matches(pin, hash) }
}
