using OpenRouterGen.Core.Locks;
using OpenRouterGen.Core.Problems;

namespace OpenRouterGen.Core.Tests.Locks;

public sealed class SpecLockReaderTests
{
    private const string Hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private const string Whole = $$"""
        {
          "catalog": { "asOf": "2026-11-29", "path": "models.json", "sha256": "{{Hash}}", "source": "https://example.com/models" },
          "document": { "fetched": "2026-11-28", "openapi": "3.1.0", "path": "openapi.yaml", "sha256": "{{Hash}}",
            "source": "https://example.com/openapi.yaml" },
          "options": { "sha256": "{{Hash}}" },
          "overlays": [ { "path": "a.overlay.yaml", "sha256": "{{Hash}}" } ],
          "surface": { "operations": 4, "sha256": "{{Hash}}", "types": 79 },
          "tool": "0.2.0",
          "version": 1,
          "what a newer tool adds": []
        }
        """;

    [Fact]
    public void A_lock_is_read_whole()
    {
        var problems = new ProblemSink();
        var read = SpecLockReader.Read("openrouter.lock.json", Whole, problems, CancellationToken.None);
        Assert.Empty(problems.Problems);
        Assert.NotNull(read);
        Assert.Equal(
            new LockedFile("openapi.yaml", Hash) { Source = "https://example.com/openapi.yaml", Date = "2026-11-28", OpenApi = "3.1.0" }, read.Document);
        Assert.Equal(new LockedFile("models.json", Hash) { Source = "https://example.com/models", Date = "2026-11-29" }, read.Catalog);
        Assert.Equal([new LockedFile("a.overlay.yaml", Hash)], read.Overlays);
        Assert.Equal((Hash, new LockedSurface(Hash, 79, 4), "0.2.0"), (read.OptionsSha256, read.Surface, read.Tool));
    }

    [Fact]
    public void All_but_version_and_document_may_be_missing() =>
        Assert.NotNull(SpecLockReader.Read(
            "l.json", $$"""{ "version": 1, "document": { "path": "openapi.yaml", "sha256": "{{Hash}}" } }""", new ProblemSink(), CancellationToken.None));

    [Theory]
    [InlineData("", "cannot be read as YAML or JSON")]
    [InlineData("<<<<<<< HEAD\n{ \"version\": 1 }\n", "cannot be read as YAML or JSON")]
    [InlineData("[]", "the lock should be a mapping but is a list")]
    [InlineData("{}", "it has no version")]
    [InlineData("{ \"version\": \"1\" }", "version should be a number but is the text '1'")]
    [InlineData("{ \"version\": 1 }", "it has no document")]
    [InlineData("{ \"version\": 1, \"version\": 1 }", "stands twice")]
    [InlineData("{ \"version\": 2 }", "it is of version 2, and version 1 is the newest that this package knows; use the newest package")]
    [InlineData("{ \"version\": 1, \"document\": { \"path\": \"openapi.yaml\", \"sha256\": \"12\" } }", "sha256 should be 64 digits")]
    [InlineData("{ \"version\": 1, \"document\": { \"path\": \"../openapi.yaml\" } }", "path should be the name of a file in the folder")]
    [InlineData("{ \"version\": 1, \"document\": { \"path\": \"..\" } }", "path should be the name of a file in the folder")]
    [InlineData("{ \"version\": 1, \"document\": [] }", "document should be a mapping but is a list")]
    public void What_is_no_lock_is_one_located_problem(string text, string reason)
    {
        var problems = new ProblemSink();
        Assert.Null(SpecLockReader.Read("/project/openrouter.lock.json", text, problems, CancellationToken.None));
        var problem = Assert.Single(problems.Problems);
        Assert.Equal(("ORG0052", ProblemSeverity.Warning), (problem.Descriptor.Id, problem.Descriptor.Severity));
        Assert.Equal(("openrouter.lock.json", "/project/openrouter.lock.json"), (problem.Arguments[0], problem.Spot.File));
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }
}
