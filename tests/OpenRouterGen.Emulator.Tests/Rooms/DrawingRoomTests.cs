using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace OpenRouter.Emulator.Tests.Rooms;

/// <summary>Nobody looks into the room of drawing but through its door, and it looks at nothing but sizes.</summary>
public sealed partial class DrawingRoomTests
{
    private const string Door = "Picture";
    private const string Caller = "PictureMaker.cs";

    private static readonly string s_emulator = Path.GetFullPath(Path.Combine(FolderOfThisFile(), "..", "..", "..", "runtime", "OpenRouterGen.Emulator"));

    [Fact]
    public void One_file_outside_of_the_room_uses_it()
    {
        var users = Files().Where(file => !IsInRoom(file) && NameOfRoom().IsMatch(File.ReadAllText(file))).Select(Path.GetFileName);
        Assert.Equal([Caller], users);
    }

    [Fact]
    public void That_file_uses_the_door_only()
    {
        var caller = Files().Single(file => Path.GetFileName(file) == Caller);
        var text = File.ReadAllText(caller);
        var words = Word().Matches(text).Select(match => match.Value).ToHashSet();
        Assert.Equal([Door], TypesOfRoom().Where(words.Contains));
        Assert.Equal("using OpenRouter.Emulator.Drawing;", Assert.Single(text.Split('\n'), line => NameOfRoom().IsMatch(line)));
    }

    [Fact]
    public void The_room_uses_sizes_and_itself()
    {
        var used = Files().Where(IsInRoom).SelectMany(file => UsedRoom().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value);
        Assert.Equal(["Drawing", "Sizes"], used.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_member_outside_of_the_room_shows_none_of_its_types()
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;
        var fields = typeof(EmulatorServer).Assembly.GetTypes().Where(type => !IsOfRoom(type)).SelectMany(type => type.GetFields(all)).ToList();
        Assert.NotEmpty(fields);
        Assert.Empty(fields.Where(field => IsOfRoom(field.FieldType)).Select(field => $"{field.DeclaringType}.{field.Name}"));
    }

    private static bool IsOfRoom(Type type) => type.Namespace?.StartsWith("OpenRouter.Emulator.Drawing", StringComparison.Ordinal) == true;

    private static IEnumerable<string> TypesOfRoom() =>
        typeof(EmulatorServer).Assembly.GetTypes().Where(type => IsOfRoom(type) && !type.IsNested).Select(type => type.Name).Order(StringComparer.Ordinal);

    private static bool IsInRoom(string file) => file.StartsWith(Path.Combine(s_emulator, "Drawing") + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static IEnumerable<string> Files() =>
        from file in Directory.EnumerateFiles(s_emulator, "*.cs", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(s_emulator, file)
        where !path.StartsWith("obj", StringComparison.Ordinal) && !path.StartsWith("bin", StringComparison.Ordinal)
        select file;

    private static string FolderOfThisFile([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    [GeneratedRegex(@"\bDrawing\b\s*[.;]")]
    private static partial Regex NameOfRoom();

    [GeneratedRegex(@"\bOpenRouter\.Emulator\.(\w+)")]
    private static partial Regex UsedRoom();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
