import CCrypt
import Facilitator
import SessionEngine
import SessionStorage
import WorkshopModel

extension SessionHandler {
  /// Carries out what the terminal that goes round asks for.
  mutating func turn(_ effect: TurnEffect) -> [Message] {
    guard let store else { return [] }
    do {
      switch effect {
      case .begin(let group):
        return [.turn(.found(hasPIN: try store.hasPIN, turns: store.turns(of: group)))]
      case .setPIN(let pin):
        try store.setPIN(pin, SystemCrypt())
        return [.turn(.pinSet)]
      case .checkPIN(let pin):
        return [.turn(.pinChecked(try store.checkPIN(pin, at: Machine.now, SystemCrypt())))]
      case .keepTurns(let count, let group):
        do { try store.keepTurns(count, of: group) } catch { return tellOnce(error) }
        return []
      }
    } catch {
      return [.turn(.pinFailed("\(error)"))]
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
