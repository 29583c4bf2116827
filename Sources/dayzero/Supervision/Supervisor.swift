#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import CTerminal
import Facilitator
import SessionStorage
import TerminalKit
import Words
import WorkshopModel

/// Holds a terminal that goes round: the program that runs on it is another, and whatever ends that,
/// the terminal is locked and asks for the moderator's PIN.
///
/// While the other runs it does nothing but wait, and passes over all signals that it can.
struct Supervisor {
  /// What became of the terminal.
  enum Outcome {
    /// The moderator took it back, after so many people; with the last words and the exit code of
    /// the program that ran on it.
    case over(turns: Int, words: String, code: Int32)
    /// The program had ended, and the moderator unlocked the terminal and wants the board.
    case board
    /// The same, and wants to leave.
    case left
    /// The terminal is gone.
    case gone
    /// It cannot go round; the sentence says why.
    case notStarted(String)
  }

  private var order: TurnOrder
  private var store: SessionStore
  private let seat = Machine.seat(at: "turn")

  /// A supervisor of the terminal that `order` is about.
  ///
  /// - Throws: `StorageError` when there is no such session.
  init(_ order: TurnOrder) throws {
    self.order = order
    store = try SessionStore.forPIN(of: order.file, as: seat, on: SystemDisk())
  }

  /// Lets the terminal go round until the moderator has it back.
  ///
  /// - Parameter board: The terminal of the board that it is lent from; nil where there is none yet.
  /// - Returns: What became of it.
  mutating func run(lentFrom board: CursesTerminal? = nil) -> Outcome {
    ct_shield(true)
    defer { ct_shield(false) }
    let second = board.map { $0.lend(SecondScreen.find) } ?? SecondScreen.find()
    guard second.kind != .keeping else { return .notStarted(SecondScreen.refusal) }
    order.forgetting = second.forgetting
    Machine.write(second.entering, to: .output)
    defer { Machine.write(second.leaving, to: .output) }
    if order.holder == nil, (try? store.beginTurns(of: Identifier(order.group))) != nil {
      order.holder = seat.replica
    }
    let settings = TerminalSettings()
    while true {
      let end = board.map { $0.lend { TurnProcess.run(order) } } ?? TurnProcess.run(order)
      switch end {
      case .over(let turns, let words, let code):
        store.leaveAsItIs()
        return .over(turns: turns, words: words, code: code)
      case .notStarted(let reason):
        endTurns()
        return .notStarted(reason)
      case .died:
        guard isatty(0) == 1 else { return .gone }
        if board == nil { settings?.restore() }
        switch unlock(on: board) {
        case .board:
          endTurns()
          return .board
        case .leave:
          endTurns()
          return .left
        case .handOver: continue
        case nil: return .gone
        }
      }
    }
  }

  /// Takes note that the terminal goes round no more; the next one tells that otherwise.
  private mutating func endTurns() { try? store.endTurns(of: Identifier(order.group)) }

  /// Shows the locked screen until the moderator's PIN was given.
  ///
  /// - Returns: Where the moderator goes; nil when the terminal is gone.
  private mutating func unlock(on board: CursesTerminal?) -> LockedScreen.Choice? {
    var options = CursesTerminal.Options()
    options.forgetting = order.forgetting
    while isatty(0) == 1 {
      guard let terminal = board ?? (try? CursesTerminal(options)) else {
        // Without memory or descriptors there is nothing to draw with, yet.
        sleep(1)
        continue
      }
      defer { if board == nil { terminal.close() } }
      terminal.isLocked = true
      return choice(on: terminal, canLeave: board == nil)
    }
    return nil
  }

  private mutating func choice(on terminal: CursesTerminal, canLeave: Bool) -> LockedScreen.Choice?
  {
    var screen = LockedScreen(canLeave: canLeave, localTime: Machine.localTime)
    while true {
      terminal.present(screen.frame(terminal.size))
      for event in terminal.events(timeout: nil) {
        switch screen.take(event) {
        case .check(let pin): check(pin, &screen)
        case .go(let choice): return choice
        case .end: return nil
        case nil: break
        }
      }
    }
  }

  private mutating func check(_ pin: String, _ screen: inout LockedScreen) {
    let now = Machine.now
    do { screen.take(try store.checkPIN(pin, at: now, SystemCrypt()), at: now) } catch {
      screen.fail(words.sentence(of: error))
    }
  }
}

/// How the system treats what is typed, as a program found it.
private struct TerminalSettings {
  private var settings = termios()

  init?() {
    guard tcgetattr(0, &settings) == 0 else { return nil }
  }

  /// Puts them back, and forgets what was typed and not read: it was for the program that ended.
  func restore() {
    var settings = settings
    tcsetattr(0, TCSAFLUSH, &settings)
  }
}
