import TestSupport
import Testing

@testable import SessionStorage

@Suite("Names of copies")
struct CopyMarkTests {
  @Test(
    "a mark that a tool makes tells a copy, whatever language the tool speaks",
    arguments: [
      "day.sync-conflict-20191125-103500-ABCDEFG.json", "day.sync-conflict-20191125-103500.json",
      "day (Maya's conflicted copy 2019-11-25).json",
      "day (conflicted copy 2019-11-25 103500).json",
      "day (Maya's conflicting copy 2019-11-25).json", "day (conflicted copy).json",
      "day (Conflicted copy ThinkPad-T14 202603121129).json", "day(Maya's conflicted copy).json",
      "day_conflict-20191125-103500.json", "day_conflict-maya-20191125-103500.json",
      "day (case clash from maya at 2019-11-25).json", "day.Conflict.json", "day.Conflict2.json",
      "day (SFConflict maya@example.org 2019-11-25-10-35-00).json",
      "day_DiskStation_Nov-25-1035-2019_Conflict.json",
      "day-conflict-2019-11-25T10_35_00.123Z.json", "day.conflict1.json", "day.json.conflict2",
      "day (# Name clash 2019-11-25 abcd #).json", "day (Case Conflict 1).json",
      "day (Copie en conflit de Maya 2019-11-25).json",
      "day (In Konflikt stehende Kopie von Maya 2019-11-25).json",
      "day (Mayas in Konflikt stehende Kopie 2019-11-25).json",
      "day (Copia en conflicto de Maya 2019-11-25).json",
      "day (Copia conflictiva de Maya 2019-11-25).json",
      "day (Cópia em conflito de Maya 2019-11-25 1).json",
      "day-Cópia em conflito de PC-01 2026-08-04.json",
      "day (Co\u{301}pia em conflito de Maya).json",
      "day (Copia in conflitto di MBP-di-Maya.fritz.box 2026-10-08).json",
      "day (Конфликтующая копия пользователя Maya 2022-02-14).json",
      "day (Maya の競合コピー 2023-10-29).json", "day (Maya 上の問題のあるコピー 2019-11-25).json",
      "day (김의 충돌된 사본 2026-09-29).json", "day (Maya 的冲突副本 2019-11-25).json",
      "day (Maya 的衝突複本 2019-11-25).json",
      "day (Maya's conflicted copy 2019-11-25) (Bo's conflicted copy 2019-11-26).json",
      "day.sync-conflict-20191125-103500-ABCDEFG (conflicted copy 2019-11-26 100000).json",
    ])
  func tools(_ name: String) {
    #expect(SessionPaths("/w/day.json").isCopy(name))
  }

  @Test(
    "a mark that people write, too, or that belongs to another name tells none",
    arguments: [
      "day.json", "day 2.json", "day (1).json", "day-LAPTOP-7Q2K.json", "day-MacBook of Maya.json",
      "day copy.json", "day - Copy.json", "day (copy).json", "day (2019-11-25).json",
      "day (conflict).json", "day (Conflict resolution chapter).json", "day-conflict.json",
      "day_conflict-resolution.json", "day.conflict.json", "day_conflict-2019.json",
      "day (Conflicts between families 2019-11-25).json", "daylight (conflicted copy).json",
      "day2 (conflicted copy).json", "day0.sync-conflict-20191125-103500-ABCDEFG.json",
      "day-1.sync-conflict-20191125-103500-ABCDEFG.json",
      "day (plenary) (Maya's conflicted copy 2019-11-25).json",
      "day (1) (conflicted copy 2019-11-25 103500).json", "day.json~", "day.json.damaged",
      "day.txt", "day (conflicted copy).txt", "other (conflicted copy).json",
      "my day (conflicted copy).json",
    ])
  func people(_ name: String) {
    #expect(!SessionPaths("/w/day.json").isCopy(name))
  }

  @Test("a copy of a copy of a copy tells, as long as all its marks are those of tools")
  func manyMarks() {
    let marks = [
      " (Maya's conflicted copy 2019-11-25)", ".sync-conflict-20191125-103500-ABCDEFG",
      ".sync-conflict-20191125", " (SFConflict maya@example.org)",
    ]
    let paths = SessionPaths("/w/day.json")
    for first in marks {
      for second in marks {
        for third in marks {
          #expect(paths.isCopy("day\(first)\(second)\(third).json"))
          #expect(!paths.isCopy("day\(first)\(second) (plenary)\(third).json"))
          #expect(!paths.isCopy("day\(first)\(second)\(third) (.json"))
        }
      }
    }
  }

  @Test("many marks one after the other take little more work than one long mark does")
  func work() {
    let names = { (count: Int) in
      "day" + String(repeating: ".sync-conflict-", count: count) + "(.json"
    }
    let paths = SessionPaths("/w/day.json")
    // With each mark that may be two the work must not double.
    let growth = Work.growth(from: 3, making: names) { name in
      for _ in 0..<10 { _ = paths.isCopy(name) }
    }
    #expect(growth < 50)
  }

  @Test("the copies of one room are never another's, whatever their names begin with")
  func rooms() {
    let rooms = (1...12).map { "room-\($0)" } + ["room", "room (1)", "room-1-plenary", "Räume"]
    let marks = [
      ".sync-conflict-20191125-103500-ABCDEFG", " (Maya's conflicted copy 2019-11-25)",
      "_conflict-20191125-103500", ".Conflict", "-Cópia em conflito de PC-01 2026-08-04",
    ]
    for room in rooms {
      let paths = SessionPaths("/w/\(room).json")
      for other in rooms {
        for mark in marks { #expect(paths.isCopy("\(other)\(mark).json") == (room == other)) }
      }
    }
  }
}
