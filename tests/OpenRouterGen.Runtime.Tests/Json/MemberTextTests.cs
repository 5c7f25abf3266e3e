using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Json;

public sealed class MemberTextTests
{
    public static TheoryData<object, string> Values => new()
    {
        { "secret", "text" },
        { new Uri("https://secret"), "address" },
        { JsonElement.Parse("\"secret\""), "JSON" },
        { new byte[] { 1 }, "bytes" },
        { new ReadOnlyMemory<byte>([1]), "bytes" },
        { new List<string> { "secret" }, "1 item" },
        { new Dictionary<string, string>(), "0 items" },
        { new OtherList(), "items" },
        { true, "True" },
        { 1.5, "1.5" },
        { new AnyStruct("a\r\n\u202Eb"), "a b" },
        { new AnyStruct(new string('x', 201)), new string('x', 200) + "…" },
        { new AnyStruct(""), "" },
        { new UnknownCase("a\nb", JsonElement.Parse("\"secret\"")), "unknown case 'a b'" },
        { new UnknownCase(new string('x', 201), default), "unknown case '" + new string('x', 200) + "…'" },
        { new UnknownCase(null, default), "unknown case" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_of_any_type_shows_no_words(object value, string expected) => Assert.Equal(expected, MemberText.Of(value));

    [Fact]
    public void A_text_that_may_be_shown_stays_one_short_line()
    {
        var builder = new StringBuilder();
        Assert.False(MemberText.Write(builder, "A B C.Count", null, "", null));
        Assert.Equal("", builder.ToString());
        Assert.True(MemberText.Write(builder, "D E", "a\r\n\u202Eb", new string('x', 300)));
        Assert.Equal("D = a b, E = " + new string('x', 200) + "…", builder.ToString());
    }

    [Fact]
    public void The_number_of_items_has_the_name_of_its_list()
    {
        var builder = new StringBuilder();
        Assert.True(MemberText.Write(builder, "A.Count B.Count C", 0, 1, 2));
        Assert.Equal("A = 0 items, B = 1 item, C = 2", builder.ToString());
    }

    /// <summary>What C# makes for a record shows every member.</summary>
    [Fact]
    public void No_public_record_has_the_text_that_the_compiler_makes()
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var records = typeof(OpenRouterClientOptions).Assembly.GetExportedTypes()
            .Where(static type => type.GetMethod("PrintMembers", Own) is not null)
            .ToList();
        Assert.True(records.Count > 5);
        Assert.All(
            records,
            static type => Assert.False(IsMade(type.GetMethod("PrintMembers", Own)!) && IsMade(type.GetMethod("ToString", Own, [])!), type.Name));
    }

    private static bool IsMade(MethodInfo method) => method.IsDefined(typeof(CompilerGeneratedAttribute));

    private readonly struct AnyStruct(string text)
    {
        public override string ToString() => text;
    }

    private sealed class OtherList : IEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator() => throw new InvalidOperationException("A text reads no list.");

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
