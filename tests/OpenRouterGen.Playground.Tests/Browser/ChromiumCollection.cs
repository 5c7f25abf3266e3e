namespace OpenRouterGen.Playground.Tests.Browser;

/// <summary>The tests that share the browser.</summary>
[CollectionDefinition(nameof(ChromiumCollection))]
#pragma warning disable CA1711 // It is what xunit calls a collection.
public sealed class ChromiumCollection : ICollectionFixture<Chromium>;
#pragma warning restore CA1711
