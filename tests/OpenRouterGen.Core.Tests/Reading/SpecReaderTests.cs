using OpenRouterGen.Core.Reading;
using OpenRouterGen.Core.Tests.Shared;

namespace OpenRouterGen.Core.Tests.Reading;

public sealed class SpecReaderTests
{
    [Fact]
    public void A_document_becomes_a_tree_in_its_order() =>
        Assert.Equal("{b:1,a:[true,null,'x',{c:'d'}]}", Spec.Show(Spec.Root("b: 1\na:\n  - true\n  -\n  - x\n  - c: d\n")));

    [Fact]
    public void Keys_and_values_know_their_place_and_length()
    {
        var root = (SpecMapping)Spec.Root("a: 1\nkey:\n  inner: 'text'\n");
        var inner = ((SpecMapping)root["key"]!).Find("inner")!;

        Assert.Equal(new(Spec.File, 3, 3, 5), inner.KeySpot);
        Assert.Equal(new(Spec.File, 3, 10, 6), inner.Value.Spot);
        Assert.Equal(new(Spec.File, 3, 3), root["key"]!.Spot);
    }
}
