import Insights
import TerminalKit
import Words
import WorkshopModel

/// The words of the command line, which name the keys that somebody chose.
let words = Words.english.keyed(by: KeyFile.name)

extension Words {
  /// What an error says to whoever typed the command.
  func sentence(of error: any Error) -> String {
    switch error {
    case let told as any Factual & Error: say(told)
    case let error as TerminalError: sentence(of: error)
    default: "\(error)"
    }
  }

  /// The error as one with a sentence of its own; those of swift-argument-parser have theirs.
  func said(_ error: any Error) -> any Error {
    switch error {
    case is any Factual, is TerminalError: UserError(sentence(of: error))
    default: error
    }
  }

  private func sentence(of error: TerminalError) -> String {
    switch error {
    case .noTerminal: self["program.noTerminal"]
    case .unsupported(let type): self("program.terminalUnsupported", type: TextWidth.visible(type))
    case .system(let reason): self("program.terminalFailed", reason: TextWidth.visible(reason))
    case .alreadyOpen: self["program.terminalTaken"]
    }
  }
}
