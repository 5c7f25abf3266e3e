namespace OpenRouterGen.Core.Tests.Repository;

/// <summary>Where a type stands says its namespace.</summary>
public sealed class NamespaceTests
{
    // Beside the rule of a project: what users of the emulator see is in one namespace, wherever it stands.
    private static readonly string[] s_publicOfEmulator =
        ["runtime/OpenRouterGen.Emulator/Ledger/ReceivedRequest.cs", "runtime/OpenRouterGen.Emulator/Ledger/RequestLedger.cs"];

    // A part of the emitted client has the client's namespace.
    private const string PartOfEmittedClient = "tests/OpenRouterGen.Runtime.Tests/Client/OpenRouterClient.cs";

    private static readonly Dictionary<string, Func<SourceFile, string[]>> s_rules = new()
    {
        ["generator/OpenRouterGen.Core"] = FirstRoom("OpenRouterGen.Core"),
        ["generator/OpenRouterGen.Generator"] = FirstRoom("OpenRouterGen.Generator"),
        ["generator/OpenRouterGen.Analyzers"] = FirstRoom("OpenRouterGen.Analyzers"),
        ["generator/OpenRouterGen.CodeFixes"] = FirstRoom("OpenRouterGen.CodeFixes"),
        ["generator/OpenRouterGen.Comparison"] = FirstRoom("OpenRouterGen.Comparison"),
        ["generator/OpenRouterGen.Tool"] = FirstRoom("OpenRouterGen.Tool"),
        // One for users and one for the plumbing, for a user's using must not depend on how the rooms are cut.
        ["runtime/OpenRouterGen.Runtime"] = _ => ["OpenRouter", "OpenRouter.Runtime"],
        ["runtime/OpenRouterGen.Emulator"] = OfEmulator,
        // An extension is found where what it extends is, as those of the platform are.
        ["runtime/addons"] = OfAddOn,
        ["samples/ModelPicker"] = FirstRoom("ModelPicker"),
        ["samples/PictureChat"] = FirstRoom("PictureChat"),
        ["samples/PictureWorker"] = FirstRoom("PictureWorker"),
        ["samples/PreviewPage"] = FirstRoom("PreviewPage"),
        ["samples/OneFile"] = FirstRoom("OneFile"),
        ["samples/Playground"] = FirstRoom("Playground"),
        ["samples/Quickstart"] = FirstRoom("Quickstart"),
        ["samples/References"] = FirstRoom("References"),
        ["tests/OpenRouterGen.Core.Tests"] = FirstRoom("OpenRouterGen.Core.Tests"),
        ["tests/OpenRouterGen.Generator.Tests"] = FirstRoom("OpenRouterGen.Generator.Tests"),
        ["tests/OpenRouterGen.Analyzers.Tests"] = FirstRoom("OpenRouterGen.Analyzers.Tests"),
        ["tests/OpenRouterGen.Runtime.Tests"] = OfRuntimeTests,
        ["tests/OpenRouterGen.Comparison.Tests"] = FirstRoom("OpenRouterGen.Comparison.Tests"),
        ["tests/OpenRouterGen.Tool.Tests"] = FirstRoom("OpenRouterGen.Tool.Tests"),
        ["tests/OpenRouterGen.Emulator.Tests"] = AllRooms("OpenRouter.Emulator.Tests"),
        ["tests/OpenRouterGen.AddOns.Tests"] = FirstRoom("OpenRouterGen.AddOns.Tests"),
        ["tests/OpenRouterGen.Playground.Tests"] = FirstRoom("OpenRouterGen.Playground.Tests"),
        ["tests/OpenRouterGen.Package.Tests"] = FirstRoom("OpenRouterGen.Package.Tests"),
        ["tests/OpenRouterGen.Samples.Tests"] = FirstRoom("OpenRouterGen.Samples.Tests"),
        ["tests/Benchmarks"] = AllRooms("OpenRouterGen.Benchmarks"),
    };

    public static TheoryData<string> Projects() => [.. RepositoryFiles.Sources.Select(source => source.Project).Distinct()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_file_has_the_namespace_of_its_room(string project)
    {
        Assert.True(s_rules.TryGetValue(project, out var rule), $"There is no rule for {project}.");
        Offenders.None(from source in RepositoryFiles.Sources
                       where source.Project == project && source.Namespace is { } found && !rule(source).Contains(found)
                       select $"{source}: {source.Namespace}, not {string.Join(" or ", rule(source))}");
    }

    private static string[] OfRuntimeTests(SourceFile source) =>
        source.Path == PartOfEmittedClient ? ["OpenRouter"] : FirstRoom("OpenRouter.Tests")(source);

    private static string[] OfAddOn(SourceFile source) => source.Rooms switch
    {
        ["DependencyInjection"] => ["Microsoft.Extensions.DependencyInjection"],
        ["Hosting"] => ["Microsoft.Extensions.Hosting"],
        _ => ["OpenRouter"],
    };

    private static string[] OfEmulator(SourceFile source) =>
        s_publicOfEmulator.Contains(source.Path) ? ["OpenRouter.Emulator"] : AllRooms("OpenRouter.Emulator")(source);

    private static Func<SourceFile, string[]> FirstRoom(string root) => source => [string.Join('.', [root, .. source.Rooms.Take(1)])];

    private static Func<SourceFile, string[]> AllRooms(string root) => source => [string.Join('.', [root, .. source.Rooms])];
}
