using OpenRouterGen.Core.Problems;
using OpenRouterGen.Core.Reading;

namespace OpenRouterGen.Core.Tests.Reading;

public sealed class SpecMappingTests
{
    private static readonly SourceSpot s_spot = new("a.yaml", 1, 1);

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void Entries_are_found_set_and_removed_whatever_their_number(int count)
    {
        var mapping = new SpecMapping(s_spot);
        for (var i = 0; i < count; i++)
        {
            mapping.Set(Entry($"k{i}", "old"));
        }

        mapping.Set(Entry("k1", "new"));
        mapping.Remove("k0");
        mapping.Remove("none");
        var removed = mapping["k2"];
        mapping.RemoveAll(node => node == removed);
        mapping.Set(Entry("last", "added"));

        Assert.Equal(count - 1, mapping.Entries.Count);
        Assert.Equal("new", ((SpecScalar)mapping["k1"]!).Text);
        Assert.Same(mapping.Entries[0], mapping.Find("k1"));
        Assert.Equal("last", mapping.Entries[^1].Key);
        Assert.Null(mapping.Find("k0"));
        Assert.Null(mapping.Find("k2"));
        Assert.Equal(mapping.Entries.Select(entry => entry.Key), ((SpecMapping)mapping.Clone()).Entries.Select(entry => entry.Key));
    }

    private static SpecEntry Entry(string key, string value) => new(key, s_spot, new SpecScalar(s_spot, value, SpecScalarKind.String));
}
