using System.Text;
using System.Text.Json;
using OpenRouter.Runtime;

namespace OpenRouter.Tests.Json;

public sealed class MemberWriterTests
{
    [Fact]
    public void An_unknown_member_with_the_name_of_one_that_is_written_does_not_stand_twice() =>
        Assert.Equal("""{"a":1,"b":null,"c":[2],"z":0}""", Write(new() { ["a"] = 0, ["b"] = 0, ["c"] = 0, ["z"] = 0 }, static members =>
        {
            members.Int64("a"u8, 1);
            members.StringOrNull("b"u8, null);
            members.List("c"u8, [2], JsonWrite.Int32);
            members.End(JsonWrite.Int32);
        }));

    /// <summary>The type does not have null, and C# only warns.</summary>
    [Fact]
    public void A_null_among_values_is_not_written()
    {
        Refused(static members => members.Map("map"u8, new Dictionary<string, ImageReference> { ["x"] = null! }, JsonWrite.Model));
        Refused(static members => members.Map("texts"u8, new Dictionary<string, string> { ["w"] = null! }, JsonWrite.String));
        Refused(static members => members.List("list"u8, new Uri[] { null! }, JsonWrite.Uri));
        Refused(static members => members.List("models"u8, new ImageReference[] { null! }, JsonWrite.Model));
    }

    /// <summary>It is a value that did not fit the member, which is why the member is not set.</summary>
    [Fact]
    public void An_unknown_member_with_the_name_of_one_that_is_not_set_is_written() =>
        Assert.Equal("""{"z":3,"number":1,"text":2}""", Write(new() { ["number"] = 1, ["text"] = 2, ["z"] = 9 }, static members =>
        {
            members.Int64("number"u8, null);
            members.String("text"u8, null);
            JsonWrite.Int32(members.Name("z"u8), 3);
            members.End(JsonWrite.Int32);
        }));

    [Fact]
    public void Without_unknown_members_nothing_is_allocated()
    {
        using var stream = new MemoryStream(1024);
        using var writer = new Utf8JsonWriter(stream);

        // What is allocated each time is in each of them; what the platform sets up when it comes to it, in one or two.
        Assert.Equal(0, Enumerable.Range(0, 8).Min(_ => Allocated()));

        long Allocated()
        {
            writer.Reset(stream);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Write(writer, null, Members);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        static void Members(MemberWriter<int> members)
        {
            members.String("text"u8, "x");
            members.Decimal("number"u8, 1.5m);
            members.Boolean("flag"u8, null);
            members.End(JsonWrite.Int32);
        }
    }

    private delegate void Use(MemberWriter<int> members);

    private static void Refused(Use use) => Assert.Throws<UnsendableValueException>(() => Write([], use));

    private static string Write(Dictionary<string, int> additional, Use use)
    {
        using var stream = new MemoryStream();
        using var writer = new Utf8JsonWriter(stream);
        Write(writer, additional, use);
        writer.Flush();
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter writer, Dictionary<string, int>? additional, Use use) => use(JsonWrite.Members(writer, additional));
}
