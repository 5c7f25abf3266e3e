namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>Names keep the letters of the document's script, in members, types, values and cases.</summary>
public sealed class LettersOfNamesTests
{
    [Theory]
    [InlineData("größe", "Größe")]
    [InlineData("ÜBER", "Über")]
    [InlineData("日本語", "日本語")]
    [InlineData("имя поля", "ИмяПоля")]
    [InlineData("cafe\u0301", "Caf\u00e9")]
    [InlineData("नाम", "नाम")]
    [InlineData("اسم", "اسم")]
    [InlineData("שם", "שם")]
    [InlineData("ıd", "ıd")]
    [InlineData("이름", "이름")]
    public void A_member_is_named_as_it_is_written_and_sent_as_it_is_spelled(string word, string name)
    {
        var assembly = SchemaAssembly.Of($$"""
            Root:
              type: object
              required: ["{{word}}"]
              properties: { "{{word}}": { type: string, maxLength: 3, enum: ["{{word}}", x] }, o: { $ref: '#/components/schemas/O' } }
            O:
              type: object
              title: "{{word}}"
              properties:
                "{{word}}": { type: integer, maximum: 9 }
                "{{word}} list": { type: array, items: { type: object, properties: { a: {} } } }
            """, $"new Root {{ {name} = Root{name}.{name}, O = new O {{ {name} = 1 }} }}");

        Assert.Equal($$$"""{"{{{word}}}":"{{{word}}}","o":{"{{{word}}}":1}}""", assembly.Use());
        Assert.Equal($$"""{"{{word}}":"x"}""", assembly.RoundTrip($$"""{"{{word}}":"x"}"""));
    }

    [Fact]
    public void Letters_that_join_where_two_names_meet_make_one_name()
    {
        var assembly = SchemaAssembly.Of("""
            Root: { type: object, properties: { x: { $ref: '#/components/schemas/a\u1100' } } }
            "a\u1100": { type: object, properties: { "\u1161": { type: object, properties: { n: { type: integer } } } } }
            """.Replace("#/components/schemas/a\\u1100", "#/components/schemas/a\u1100", StringComparison.Ordinal));

        Assert.Equal("{\"x\":{\"\u1161\":{\"n\":1}}}", assembly.RoundTrip("{\"x\":{\"\u1161\":{\"n\":1}}}"));
    }

    [Theory]
    [InlineData("cafe\u0301", "caf\u00e9")]
    [InlineData("ÜBER", "über")]
    [InlineData("日\u200b本", "日本")]
    [InlineData("日\u3164本", "日本")]
    [InlineData("i\u0307", "\u0130")]
    [InlineData("größe", "Größe")]
    public void Two_words_of_one_name_are_two_members(string first, string second)
    {
        var assembly = SchemaAssembly.WithoutErrors(
            $$"""Root: { type: object, properties: { "{{first}}": { type: string }, "{{second}}": { type: integer } } }""");

        Assert.Equal($$"""{"{{first}}":"x","{{second}}":1}""", assembly.RoundTrip($$"""{"{{first}}":"x","{{second}}":1}"""));
    }
}
