using OpenRouterGen.Comparison.Comparing;
using OpenRouterGen.Core.Model;

namespace OpenRouterGen.Comparison.Tests.Comparing;

public sealed class WordsTests
{
    [Fact]
    public void Every_kind_of_scalar_has_words_of_its_own()
    {
        var words = Enum.GetValues<ScalarKind>().Select(kind => Words.Of(new ScalarRef(kind))).ToList();
        Assert.Equal(words.Distinct(), words);
    }
}
