namespace OpenRouterGen.Package.Tests;

/// <summary>The test classes that share one packed feed. They run one after the other: each starts compilers of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PackedFeedCollection : ICollectionFixture<PackedFeed>
{
    public const string Name = "packed feed";
}
