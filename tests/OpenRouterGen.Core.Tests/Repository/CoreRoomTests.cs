using System.Text.RegularExpressions;

namespace OpenRouterGen.Core.Tests.Repository;

/// <summary>Inside Core a room looks at those whose work comes before its own, and at no other.</summary>
public sealed partial class CoreRoomTests
{
    private const string Core = "generator/OpenRouterGen.Core";

    // Every room with those that it uses. What the compiler of a document (SpecCompiler and its like, which stand above the rooms) uses is not restricted.
    private static readonly Dictionary<string, string[]> s_rooms = new()
    {
        ["Problems"] = ["Model"],
        ["Naming"] = ["Problems"],
        ["Model"] = ["Naming"],
        ["Reading"] = ["Problems"],
        ["Locks"] = ["Model", "Problems", "Reading"],
        ["Overlays"] = ["Problems", "Reading"],
        ["Repair"] = ["Problems", "Reading"],
        ["Document"] = ["Problems", "Reading"],
        ["Building"] = ["Document", "Model", "Naming", "Problems", "Reading"],
        ["Emission"] = ["Model", "Naming"],
    };

    public static TheoryData<string> Rooms() => [.. s_rooms.Keys];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_those_before_it(string room)
    {
        var used = from source in Sources(room) from other in UsedRoom().Matches(source.Text) select other.Groups[1].Value;
        Assert.Equal(s_rooms[room], used.Where(other => other != room).Distinct().Order(StringComparer.Ordinal));
    }

    // A problem has a list of arguments that is equal when its items are. Of what an API is, it knows nothing.
    [Fact]
    public void Problems_take_the_list_of_the_model_and_nothing_else()
    {
        var types = Sources("Model").SelectMany(source => source.Types).ToHashSet();
        var used = from source in Sources("Problems") from line in source.Code() from word in Word().Matches(line.Split("//")[0]) select word.Value;
        Assert.Equal(["EquatableList"], used.Where(types.Contains).Distinct());
    }

    [Fact]
    public void Each_folder_of_Core_has_a_row()
    {
        var rooms = RepositoryFiles.Sources.Where(source => source.Project == Core).SelectMany(source => source.Rooms.Take(1));
        Assert.Equal(s_rooms.Keys.ToHashSet(), rooms.ToHashSet());
    }

    private static IEnumerable<SourceFile> Sources(string room) =>
        RepositoryFiles.Sources.Where(source => source.Project == Core && source.Rooms is [var first, ..] && first == room);

    [GeneratedRegex(@"(?<!namespace )\bOpenRouterGen\.Core\.(\w+)")]
    private static partial Regex UsedRoom();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
