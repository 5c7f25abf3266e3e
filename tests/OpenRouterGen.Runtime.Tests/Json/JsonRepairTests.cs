using System.Text;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Json;

public sealed class JsonRepairTests
{
    [Theory]
    [InlineData("""{"a":"\uD83D\uDE00"}""")]
    [InlineData("""{"a":"\ud83d\ude00"}""")]
    [InlineData("""{"a":"\\uD83D"}""")]
    [InlineData("""{"a":"\\\\ud83d"}""")]
    [InlineData("""{"a":"\u00e9 \uFFFD"}""")]
    public void What_is_text_stays_as_it_is(string json) => Assert.Equal(json, Repaired(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("""{"a":"\uD83D"}""", """{"a":"\uFFFD"}""")]
    [InlineData("""{"a":"\uDE00\uD83D"}""", """{"a":"\uFFFD\uFFFD"}""")]
    [InlineData("""{"a":"\uD83D\uD83D\uDE00"}""", """{"a":"\uFFFD\uD83D\uDE00"}""")]
    [InlineData("""{"a":"\\\uD83D"}""", """{"a":"\\\uFFFD"}""")]
    [InlineData("""{"\uD83D":"\uD83Dx"}""", """{"\uFFFD":"\uFFFDx"}""")]
    [InlineData("""{"a":"\uD83D""", """{"a":"\uFFFD""")]
    public void Half_a_surrogate_pair_becomes_the_replacement(string json, string expected) => Assert.Equal(expected, Repaired(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Bytes_that_are_no_utf8_are_taken_as_latin_1_unless_the_rest_is_utf8()
    {
        Assert.Equal("caf\u00E9", Repaired([.. "caf"u8, 0xE9]));
        Assert.Equal("caf\u00E9 \uFFFD", Repaired([.. "caf\u00E9 "u8, 0xE9]));
    }

    private static string Repaired(ReadOnlySpan<byte> json) => Encoding.UTF8.GetString(JsonRepair.Repair(json));
}
