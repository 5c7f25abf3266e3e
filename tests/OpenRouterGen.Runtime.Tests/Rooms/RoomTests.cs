using System.ComponentModel;
using System.Reflection;

namespace OpenRouter.Tests.Rooms;

/// <summary>Each thing of the runtime has its room.</summary>
public sealed class RoomTests
{
    private const int MostFiles = 25;
    private const string Users = "OpenRouter";
    private const string Plumbing = "OpenRouter.Runtime";

    // The tests' part of the emitted client, which has the client's namespace.
    private const string EmittedPart = "Client/OpenRouterClient.cs";

    private static readonly string[] s_rooms =
    [
        "Answers", "Answers/Texts", "Bodies", "Calls", "Capabilities", "Capabilities/Budgets", "Capabilities/Choosing", "Capabilities/Costs",
        "Capabilities/Fallback", "Capabilities/Fitting", "Capabilities/Snapshots", "Downloads", "Errors", "Errors/Statuses", "Hooks", "Json", "Json/Members",
        "Json/Models", "Json/Raw", "OpenRouterService", "Options", "Paging", "Pictures", "Pictures/Batches", "Requests", "Streaming", "Telemetry",
        "Validation",
    ];

    // What tests need beside the rooms: the emitted client, faults and servers, and what holds for the whole.
    private static readonly string[] s_testRooms = ["Client", "Faults", "Faults/Users", "PublicApi", "Rooms", "Server"];

    [Fact]
    public void Every_file_stands_in_a_room_and_every_room_has_files() =>
        Assert.Equal(s_rooms, RuntimeSource.Files.Select(static file => file.Folder).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_room_has_at_most_25_files() =>
        Assert.All(
            RuntimeSource.Files.GroupBy(static file => file.Folder).Concat(RuntimeSource.TestFiles.GroupBy(static file => file.Folder)),
            static room => Assert.InRange(room.Count(), 1, MostFiles));

    // A generic type and the static class that makes it have one name.
    [Fact]
    public void A_file_has_one_type_and_its_name() =>
        Assert.All(RuntimeSource.Files, static file => Assert.Equal([file.Name], file.Types.Select(SourceFile.NameOf).Distinct()));

    [Fact]
    public void There_are_two_namespaces() =>
        Assert.Equal([Users, Plumbing], RuntimeSource.Files.Select(static file => file.Namespace).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void What_users_see_is_public_and_all_else_is_plumbing()
    {
        var types = typeof(OpenRouterException).Assembly.GetTypes()
            .Where(static type => !type.IsNested && RuntimeSource.TypeNames.Contains(type.Name.Split('`')[0]))
            .ToList();
        Assert.Equal(RuntimeSource.Files.Count, types.DistinctBy(static type => type.Name.Split('`')[0]).Count());
        Assert.All(types, static type => Assert.Equal(IsForUsers(type) ? Users : Plumbing, type.Namespace));
    }

    [Fact]
    public void Tests_stand_in_the_room_of_what_they_test() =>
        Assert.All(RuntimeSource.TestFiles, static file =>
        {
            Assert.Contains(file.Folder, s_rooms.Concat(s_testRooms));
            Assert.Equal(file.Path == EmittedPart ? Users : "OpenRouter.Tests." + file.Room, file.Namespace);
        });

    private static bool IsForUsers(Type type) => type.IsPublic && type.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never;
}
