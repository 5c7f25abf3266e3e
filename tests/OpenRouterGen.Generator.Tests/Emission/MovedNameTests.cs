namespace OpenRouterGen.Generator.Tests.Emission;

/// <summary>Problems of emitted types call a member by its C# name and its wire name, where one is not seen in the other.</summary>
public sealed class MovedNameTests
{
    private const string Paths = """
          /a/{p}:
            post:
              operationId: make
              x-openroutergen-parameters-type: MakeParameters
              parameters:
                - { name: p, in: path, required: true, x-openroutergen-name: Place, schema: { type: string, maxLength: 3 } }
                - { name: q, in: query, x-openroutergen-name: Search, schema: { type: string, maxLength: 3 } }
                - { name: page_size, in: query, schema: { type: integer, minimum: 1, maximum: 5 } }
              requestBody:
                content:
                  application/json:
                    schema: { $ref: '#/components/schemas/Body' }
              responses: { '204': { description: ok } }
          /form:
            post:
              operationId: fill
              requestBody:
                content:
                  multipart/form-data:
                    schema: { type: object, properties: { t: { type: string, maxLength: 3, x-openroutergen-name: Title } } }
              responses: { '204': { description: ok } }
        components:
          schemas:
            Body:
              type: object
              properties:
                q: { type: string, maxLength: 3 }
                'n': { type: integer, minimum: 1, maximum: 9, x-openroutergen-name: ImageCount }
                openai_key: { type: string, maxLength: 3, x-openroutergen-name: OpenAIKey }
                rows: { type: array, x-openroutergen-name: Lines, items: { $ref: '#/components/schemas/Row' } }
            Row:
              type: object
              properties: { w: { type: integer, minimum: 1, maximum: 9, x-openroutergen-name: Width } }
        """;

    [Theory]
    [InlineData("new Body { ImageCount = 10 }.Validate()", "ImageCount ('n'): 10 is too great, it must be at most 9")]
    [InlineData("new Body { OpenAIKey = \"long\" }.Validate()", "'openai_key': it has 4 characters, at most 3 are allowed")]
    [InlineData("new Body { Lines = [new Row(), new Row { Width = 10 }] }.Validate()", "Lines[1].Width ('rows[1].w'): 10 is too great, it must be at most 9")]
    [InlineData("new MakeParameters { Search = \"long\" }.Validate()", "Search ('q'): it has 4 characters, at most 3 are allowed")]
    [InlineData("new MakeParameters { PageSize = 6 }.Validate()", "'page_size': 6 is too great, it must be at most 5")]
    [InlineData("new FillForm { Title = \"long\" }.Validate()", "Title ('t'): it has 4 characters, at most 3 are allowed")]
    public async Task A_problem_of_a_value(string problems, string expected)
    {
        var (said, _) = await EmittedDocument.Run(Paths, $"return string.Join(\"; \", {problems});", exchange => exchange.AnswerAsync(204, null, ""));
        Assert.Equal(expected, said);
    }

    [Fact]
    public async Task A_problem_of_a_call_is_its_own_parameters()
    {
        var (said, _) = await EmittedDocument.Run(
            Paths,
            """
            try { await client.Default.MakeAsync("long", new Body { Q = "long" }, new MakeParameters { Search = "long" }); }
            catch (OpenRouterValidationException exception) { return string.Join("; ", exception.Problems); }
            return "sent";
            """,
            exchange => exchange.AnswerAsync(204, null, ""));
        const string Long = ": it has 4 characters, at most 3 are allowed";
        Assert.Equal($"place ('p'){Long}; Search ('q'){Long}; 'q'{Long}", said);
    }
}
