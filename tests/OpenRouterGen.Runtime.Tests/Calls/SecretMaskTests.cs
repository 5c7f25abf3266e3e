using System.Text;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Calls;

/// <summary>The key is hidden in whatever form it comes back: whole, as JSON escapes it, or a long part of it.</summary>
public sealed class SecretMaskTests
{
    private const string Key = "sk-or-v1-0123456789abcdef+/0123456789ABCDEF";

    private static readonly SecretMask s_mask = new([Key]);

    public static TheoryData<string> Echoes => new()
    {
        Key,
        Key.Replace("/", "\\/", StringComparison.Ordinal),
        Key.Replace("+", "\\u002B", StringComparison.Ordinal),
        Key.Replace("+", "\\u002b", StringComparison.Ordinal).Replace("/", "\\u002F", StringComparison.Ordinal),
        Key.Replace("/", "\\\\/", StringComparison.Ordinal),
        Key.Replace("+", "\\\\u002B", StringComparison.Ordinal),
        string.Concat(Key.Select(static letter => "\\u" + ((int)letter).ToString("x4", System.Globalization.CultureInfo.InvariantCulture))),
        Key[..16],
        Key[..^4],
        Key[4..],
        Key[9..^9],
        Key[^16..],
    };

    [Theory]
    [MemberData(nameof(Echoes))]
    public void It_is_hidden_in_a_text_and_in_bytes(string echo)
    {
        foreach (var (before, after) in new[] { ("", ""), ("before ", ""), ("", " after"), ("é \"", "\": " + Key) })
        {
            var text = before + echo + after;
            var hidden = before + new string('*', echo.Length) + after.Replace(Key, new string('*', Key.Length), StringComparison.Ordinal);
            Assert.Equal(hidden, s_mask.Hide(text));
            Assert.Equal(hidden, Encoding.UTF8.GetString(s_mask.Copy(Encoding.UTF8.GetBytes(text))));
            Assert.True(s_mask.IsIn(text));
            Assert.True(s_mask.IsIn(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public void Only_the_part_is_hidden_in_a_sentence() => Assert.Equal(
        "{\"message\":\"no \\\"key\\\" " + new string('*', 20) + "... is known\\n\"}",
        s_mask.Hide("{\"message\":\"no \\\"key\\\" " + Key[..20] + "... is known\\n\"}"));

    [Theory]
    [InlineData("sk-or-v1-0123456789/", "\\/")]
    [InlineData("sk-or-v1-0123456789/ab", "\\\\/ab")]
    [InlineData("sk-or-v1-0123456789/ab", "\\u002Fab")]
    [InlineData("sk-or-v1-0123456789/ab", "\\\\u002Fab")]
    public void Its_end_is_hidden_at_the_end_of_a_text_however_it_is_escaped(string secret, string end)
    {
        var text = "sk-or-v1-0123456789" + end;
        Assert.Equal(new string('*', text.Length), new SecretMask([secret]).Hide(text));
    }

    [Theory]
    [InlineData(31, 12, true)]
    [InlineData(31, 11, false)]
    [InlineData(32, 16, true)]
    [InlineData(32, 15, false)]
    public void A_part_is_hidden_when_it_is_long_for_its_secret(int length, int part, bool isHidden)
    {
        var secret = string.Concat(Enumerable.Range('0', length).Select(static letter => (char)letter));
        foreach (var start in new[] { 0, 5, length - part })
        {
            var text = secret.Substring(start, part);
            Assert.Equal(isHidden ? new string('*', part) : text, new SecretMask([secret]).Hide(text));
        }
    }

    [Theory]
    [InlineData("sk-or-v1-")]
    [InlineData("Keys begin with sk-or-v1-0123.")]
    [InlineData("0123456789")]
    [InlineData("C:\\users\\u0041\\")]
    [InlineData("\\")]
    [InlineData("\\u12")]
    [InlineData("")]
    public void What_many_texts_have_stays(string text)
    {
        Assert.Equal(text, s_mask.Hide(text));
        Assert.Equal(Encoding.UTF8.GetBytes(text), s_mask.Copy(Encoding.UTF8.GetBytes(text)));
        Assert.False(s_mask.IsIn(text));
    }

    [Theory]
    [InlineData("  sk-blank-0123456789")]
    [InlineData("sk-blank-0123456789  ")]
    public void It_is_hidden_where_it_comes_back_trimmed(string secret) =>
        Assert.Equal("[*******************]", new SecretMask([secret]).Hide("[sk-blank-0123456789]"));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("no")]
    [InlineData("key")]
    public void A_text_below_four_characters_is_hidden_nowhere(string secret)
    {
        var text = "no a key: '" + secret + "'";
        Assert.Equal(text, new SecretMask([secret]).Hide(text));
    }

    [Theory]
    [InlineData("pass", "the password is 'pass'", "the password is '****'")]
    [InlineData("pass", "pass", "****")]
    [InlineData("pass", "pass pass,bypass PASS pass1 1pass pass_", "**** ****,bypass PASS pass1 1pass ****_")]
    [InlineData("pass", """{"a":"line\npass","b":"\u0070ass"}""", """{"a":"line\n****","b":"*********"}""")]
    [InlineData("pass", """{"a":"{\"b\":\"x\\npass\"}"}""", """{"a":"{\"b\":\"x\\n****\"}"}""")]
    [InlineData("pass", "épassé", "é****é")]
    [InlineData("p/ss!", "p/ss!word a-p/ss! xp/ss!", "*****word a-***** xp/ss!")]
    [InlineData("p/ss!", """{"a":"p\/ss!"}""", """{"a":"******"}""")]
    [InlineData("YTo=", "Basic YTo= or YTo=x, not YTo", "Basic **** or ****x, not YTo")]
    [InlineData("abc1234", "abc1234 but not xabc1234 nor abc12345 nor abc123", "******* but not xabc1234 nor abc12345 nor abc123")]
    [InlineData("abc12345", "xabc12345x", "x********x")]
    public void A_short_secret_is_hidden_where_it_is_a_word_of_its_own(string secret, string text, string hidden)
    {
        var mask = new SecretMask([secret]);
        Assert.Equal(hidden, mask.Hide(text));
        Assert.Equal(hidden, Encoding.UTF8.GetString(mask.Copy(Encoding.UTF8.GetBytes(text))));
        Assert.True(mask.IsIn(text));
    }
}
