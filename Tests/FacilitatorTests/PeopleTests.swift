import Facilitator
import SessionEngine
import TerminalKit
import TestSupport
import Testing
import WorkshopModel

/// The list of people, by keys alone.
@Suite("People by keys")
struct PeopleTests {
  @Test("somebody needs no more than a group; the next one sits where the last one does")
  func add() throws {
    var player = Player(try freshSession())
    player.openFromCheckList("People")
    #expect(player.screen.contains("Nobody is listed yet: a adds people, i takes a list in"))
    player.press("a")
    player.type("Kaja Ciglic; Microsoft; private sector; II")
    player.press(.enter)
    #expect(player.row(-2) == " ✓ Took in 1 person · u undo")
    let first = try #require(player.people.first)
    #expect(first.sector?.name == "private-sector")
    #expect(first.group.name == "group-2")
    #expect(first.isPresent == nil)
    player.press("a", .enter)
    let second = try #require(player.people.last)
    #expect(player.people.count == 2)
    #expect(second.name == nil && second.organisation == nil && second.sector == nil)
    #expect(second.group.name == "group-2")
    #expect(player.screen.contains("II ? not seen somebody"))
  }

  @Test("x marks as here, then as away; X marks all; one undo takes it back")
  func presence() throws {
    var player = try Player()
    player.openFromCheckList("People")
    let count = player.people.count
    player.press("x")
    #expect(player.row(-2) == " ✓ JPCERT is here · u undo")
    #expect(player.screen.contains(">I   ✓ here"))
    #expect(player.row(2).contains("1 of \(count) here"))
    player.press("x")
    #expect(player.screen.contains(">I   ✗ away"))
    player.press("X")
    #expect(player.people.allSatisfy { $0.isPresent == true })
    #expect(player.row(-2) == " ✓ Marked \(count) people as here · u undo")
    player.press("u")
    #expect(player.people.count { $0.isPresent != nil } == 1)
    #expect(player.row(-2).contains("\(count) people"))
  }

  @Test("/ shows those in whose row the text stands; X marks only them; Esc shows all again")
  func filter() throws {
    var player = try Player()
    player.openFromCheckList("People")
    let count = player.people.count
    player.press("/")
    player.type("academ")
    #expect(player.screen.contains("/ academ"))
    player.press(.enter, "X")
    let academics = player.people.filter { $0.sector?.name == "academia" }
    #expect(!academics.isEmpty)
    #expect(player.people.filter { $0.isPresent == true } == academics)
    player.press("/")
    player.type("zzz")
    #expect(player.screen.contains("Nobody found. Esc shows all again."))
    player.press(.escape)
    #expect(player.row(2).contains("of \(count) here"))
    player.press("/")
    player.type("zzz")
    player.press(.enter, .escape)
    #expect(player.row(2).contains("of \(count) here"))
  }

  @Test("d takes somebody out and u brings them back; what is selected stays in sight")
  func withdraw() throws {
    var player = try Player()
    player.openFromCheckList("People")
    let count = player.people.count
    player.press(.down, "d")
    #expect(player.people.count == count - 1)
    #expect(player.row(-2).contains("✓ Withdrew "))
    #expect(player.screen.contains("║>"))
    player.press("u")
    #expect(player.people.count == count)
  }

  @Test("somebody whom another terminal withdrew while they were changed is no trap")
  func gone() throws {
    var player = try Player()
    player.openFromCheckList("People")
    let key = try #require(player.people.first?.key)
    player.press(.enter)
    var other = Elsewhere(of: player.model.session)
    player.receive(try other.perform(.withdraw(key)))
    player.type("Somebody Else")
    player.press(.enter)
    #expect(player.screen.contains("it may have been withdrawn"))
    player.press(.escape)
    #expect(player.screen.contains("> People"))
  }

  static let list = """
    Name;Affiliation;Sector;Breakout group;E-mail
    Kaja Ciglic;Microsoft;Private sector;I;x@y
    Ana Neves;FCT;Goverment;I;
    ;JPCERT/CC;technical community;II;
    ;;Academia;Group III;
    """

  @Test("a list is shown before it is taken in; as long as a row is refused, it is not")
  func preview() throws {
    var player = Player(try freshSession())
    player.handler.files["people.csv"] = Self.list
    player.askForList()
    for words in [
      "! 1 row is refused", "✓ 3 people are new", "Columns not used: E-mail",
      "! line 3: no sector 'Goverment'; did you mean Government?",
      "+ line 2: Kaja Ciglic · Microsoft · Private sector · I", "+ line 5: Academia · III",
    ] { #expect(player.screen.contains(words), "\(words)") }
    player.press(.enter)
    #expect(player.people.isEmpty)
    #expect(player.row(-2).contains("! 1 row is refused: m says what is meant"))
    player.press("S")
    #expect(player.people.count == 3)
    #expect(player.row(-2) == " ✓ Took in 3 people, 1 refused · u undo")
    player.press("u")
    #expect(player.people.isEmpty)
    #expect(player.row(-2) == " ✓ Undid: entering 3 people · Ctrl-R redo")
  }

  @Test("the file put right and read again is taken in whole; a second time nobody is new")
  func again() throws {
    var player = Player(try freshSession())
    player.handler.files["people.csv"] = Self.list
    player.askForList()
    player.handler.files["people.csv"] = Self.list.replacing("Goverment", with: "Government")
    player.press("r", .enter)
    #expect(player.people.count == 4)
    #expect(player.row(-2) == " ✓ Took in 4 people · u undo")
    player.press("i")
    player.type("people.csv")
    player.press(.enter)
    #expect(player.screen.contains("= 4 are listed already and left out"))
    player.press(.enter)
    #expect(player.people.count == 4)
    #expect(player.row(-2).contains("There is nobody new in this list."))
  }

  @Test("what another terminal enters meanwhile changes the preview before it counts")
  func meanwhile() throws {
    var player = Player(try freshSession())
    player.handler.files["people.csv"] = "sector,group\nAcademia,I\nGovernment,I\n"
    player.askForList()
    var other = Elsewhere(of: player.model.session)
    let person = Participant(
      id: Identifier("p9"), group: Identifier("group-1"), sector: Identifier("academia"))
    player.receive(try other.perform(.add(person)))
    player.press(.enter)
    #expect(player.row(-2).contains("The session has changed meanwhile"))
    #expect(player.people.count == 1)
    player.press(.enter)
    #expect(player.people.count == 2)
  }

  @Test("a file that is not there or no list is told in the form that asked for it")
  func noList() throws {
    var player = Player(try freshSession())
    player.askForList()
    #expect(player.screen.contains("! There is no file 'people.csv'."))
    player.handler.files["people.csv"] = "a,\"b\n"
    player.press(.enter)
    #expect(player.screen.contains("! people.csv: the quotation mark in line 1 is never closed"))
    player.handler.files["people.csv"] = "one,two\n1,2\n"
    player.press(.enter)
    #expect(player.screen.contains("! its first row names no column name"))
    player.press(.enter)
    #expect(player.people.isEmpty)
    player.press(.escape)
    #expect(player.screen.contains("> People"))
  }

  @Test("rows that are in no group sit where the form says")
  func defaultGroup() throws {
    var player = Player(try freshSession())
    player.handler.files["p.csv"] = "sector\nAcademia\n"
    player.openFromCheckList("People")
    player.press("i")
    player.type("p.csv")
    player.press(.tab, .down, .down, .enter, .enter)
    #expect(player.people.map(\.group.name) == ["group-2"])
  }
}

/// The choice of norms, by keys alone.
@Suite("Norms by keys")
struct NormTests {
  @Test("a norm of a published set joins the session and the group in one step")
  func take() throws {
    var player = Player(try freshSession())
    player.openFromCheckList("Groups")
    player.press("n", .down, .enter, .down, .down, .enter)
    let group = try #require(player.groups.first)
    #expect(group.norms.map(\.name) == ["gge2015-j", "gge2015-c"])
    let norm: Norm? = player.model.session?.state.value(Identifier("gge2015-c"))
    #expect(norm?.text?.hasPrefix("States should not knowingly allow") ?? false)
    #expect(player.row(-2) == " ✓ Group I has 2 norms · u undo")
    player.press("u")
    #expect(player.groups.first?.norms.map(\.name) == ["gge2015-j"])
    let gone: Norm? = player.model.session?.state.value(Identifier("gge2015-c"))
    #expect(gone == nil)
    player.press("n", .down, .enter, .down, .down, .enter)
    #expect(player.groups.first?.norms.count == 2)
  }

  @Test("Space marks and takes marks away, in any set; the wording can be read whole")
  func marks() throws {
    var player = Player(try freshSession(), MemoryHandler(), Size(columns: 40, rows: 12))
    player.openFromCheckList("Groups")
    player.press("n", .enter, " ")
    player.press(.escape, .down, .down, .enter, " ", .tab)
    #expect(player.screen.contains("> Wording"))
    player.press(.escape, .enter)
    let norms = try #require(player.groups.first?.norms.map(\.name))
    #expect(norms.count == 1 && norms != ["gge2015-j"])
  }

  @Test("a norm of one's own needs a title and where it stands")
  func ownNorm() throws {
    var player = Player(try freshSession())
    player.openFromCheckList("Groups")
    player.press("n", "a", .enter)
    #expect(player.screen.contains("! reference: missing"))
    player.press(.backTab)
    player.type("Patch in time")
    player.press(.tab)
    player.type("Our charter, 3")
    player.press(.enter)
    let id = try #require(player.groups.first?.norms.last)
    let norm: Norm? = player.model.session?.state.value(id)
    #expect(norm?.title == "Patch in time")
    #expect(norm?.reference == "Our charter, 3")
  }
}

extension Player {
  /// Asks for people.csv to be taken in.
  mutating func askForList() {
    openFromCheckList("People")
    press("i")
    type("people.csv")
    press(.enter)
  }
}
