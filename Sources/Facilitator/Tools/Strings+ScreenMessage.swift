import ScreenKit

extension Strings {
  /// What people read of a message of the kit.
  func words(for message: ScreenMessage) -> String {
    let words = tools
    return switch message {
    case .noAction(let key): status.noAction(key)
    case .full: words.full
    case .pasteRefused: words.pasteRefused
    case .pasteCut: words.pasteCut
    case .pasteOpen: words.pasteOpen
    case .unreadable: words.unreadable
    case .help: help.title
    case .palette: words.paletteTitle
    case .filterHint: words.filterHint
    case .noCommand: words.noCommand
    case .group(.here): help.here
    case .group(.moving): words.moving
    case .group(.everywhere): help.everywhere
    case .group(.meanings): help.meaningsTitle
    case .group(.problems): keyMap.title
    case .notNow(let reason): words.notNow(reason)
    case .place(let number, let count): search.count(number, count)
    case .problem(let problem): keyMap.problem(problem)
    case .asked, .whichCommand, .unknownLine: plain.words(for: message)
    }
  }
}
