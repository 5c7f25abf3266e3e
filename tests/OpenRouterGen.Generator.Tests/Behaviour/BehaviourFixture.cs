namespace OpenRouterGen.Generator.Tests.Behaviour;

/// <summary>The documents at hand, each built, compiled and loaded once for all tests of behaviour.</summary>
public sealed class BehaviourFixture
{
    private static readonly string[] s_published = ["openrouter-2026-06-28.yaml", "openrouter-2026-08-01.yaml"];

    private readonly Lazy<IReadOnlyList<BehaviourRun>> _runs = new(() => [.. Paths().Select(path => new BehaviourRun(BehaviourDocument.Load(path)))]);

    internal IReadOnlyList<BehaviourRun> Runs => _runs.Value;

    private static IEnumerable<string> Paths() => (Repository.Shared is null ? [] : s_published.Select(name => Path.Combine(Repository.Shared, "specs", name)))
        .Prepend(Path.Combine(Repository.Root, "spec", "openapi.yaml"));
}

[CollectionDefinition(Name)]
public sealed class BehaviourCollection : ICollectionFixture<BehaviourFixture>
{
    public const string Name = "behaviour";
}
