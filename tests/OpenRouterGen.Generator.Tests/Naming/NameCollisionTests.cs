using Microsoft.CodeAnalysis;
using OpenRouterGen.Core;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Naming;

/// <summary>Pairs of names that met once. Each compiles, the document's own word is kept, and the tie is reported where it shows.</summary>
public sealed class NameCollisionTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: Test, version: '1' }\nservers: [{ url: https://api.example.com }]\n";

    [Fact]
    public void A_method_made_from_another_s_name_gives_way_to_the_document_s_word()
    {
        var (client, problems) = Client("""
              /a: { get: { operationId: get, tags: [T], responses: { '204': { description: ok } } } }
              /b: { get: { operationId: tryGet, tags: [T], responses: { '204': { description: ok } } } }
            """);
        Assert.Equal(["GetAsync", "TryGetAsync", "TryGetOperationAsync", "TryTryGetAsync"], client);
        Assert.Equal(
            "ORG0022 operation 'tryGet' and the result of operation 'get' would both be named 'TryGetAsync'; the second is named 'TryGetOperationAsync'. "
            + "Name it with the overlay: x-openroutergen-name on the operation",
            Assert.Single(problems));
    }

    [Fact]
    public void A_stream_gives_way_to_an_operation_of_its_name()
    {
        var (client, problems) = Client("""
              /a:
                post:
                  operationId: make
                  tags: [T]
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json: { schema: { type: string } }
                        text/event-stream: { schema: { type: object, properties: { a: { type: string } } } }
              /b: { get: { operationId: makeStreaming, tags: [T], responses: { '204': { description: ok } } } }
            """);
        Assert.Equal(["MakeAsync", "MakeStreamingAsync", "MakeStreamingOperationAsync", "TryMakeAsync", "TryMakeStreamingAsync"], client);
        Assert.Single(problems);
    }

    [Fact]
    public void Private_members_of_operations_that_differ_only_in_capitals_do_not_meet()
    {
        var (client, problems) = Client("""
              /a: { get: { operationId: IDGet, tags: [T], responses: { '204': { description: ok } } } }
              /b: { get: { operationId: IdGet, tags: [T], responses: { '204': { description: ok } } } }
            """);
        Assert.Equal(["IDGetAsync", "IdGetAsync", "TryIDGetAsync", "TryIdGetAsync"], client);
        Assert.Empty(problems);
    }

    [Fact]
    public void Ids_that_become_one_word_keep_their_spelling()
    {
        var (client, problems) = Client("""
              /a: { get: { operationId: get-thing, tags: [T], responses: { '204': { description: ok } } } }
              /b: { get: { operationId: getThing, tags: [T], responses: { '204': { description: ok } } } }
            """);
        Assert.Equal(["GetThingAsync", "TryGetThingAsync", "TrygetThingAsync", "getThingAsync"], client);
        Assert.Single(problems);
    }

    [Fact]
    public void A_parameter_may_be_called_what_methods_call_their_own()
    {
        var (compilation, problems) = Compile("""
              /a/{target}/{stream}/{call}/{check}/{next}/{token}/{parts}:
                post:
                  operationId: get
                  tags: [T]
                  parameters:
                    - { name: check, in: path, required: true, schema: { type: string, minLength: 2 } }
                    - { name: item, in: query, required: true, schema: { type: array, items: { type: integer } } }
                    - { name: offset, in: query, schema: { type: integer } }
                  x-speakeasy-pagination: { type: offsetLimit, inputs: [{ name: offset, in: parameters, type: offset }], outputs: { results: $.data } }
                  requestBody: { required: true, content: { application/json: { schema: { type: object, properties: { stream: { type: boolean } } } } } }
                  responses:
                    '200':
                      description: ok
                      content:
                        application/json:
                          schema:
                            type: object
                            required: [data]
                            properties:
                              data: { type: array, items: { type: string, contentEncoding: base64 } }
                              picture: { type: string, contentEncoding: base64 }
                        text/event-stream: { schema: { type: object, properties: { a: { type: string } } } }
            """);
        Assert.Equal(
            ["target", "stream", "call", "check", "next", "token", "parts", "item", "request", "parameters", "options", "cancellationToken"],
            Method(compilation, "GetAsync").Parameters.Select(parameter => parameter.Name));
        Assert.Equal("targetValue", Method(compilation, "GetToAsync").Parameters[9].Name);

        // The path declares none of its parameters but one.
        Assert.Single(problems, problem => problem.StartsWith("ORG0022", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("ORG0022 path parameter 'target' and the target of the downloads", StringComparison.Ordinal));
    }

    [Fact]
    public void A_parameter_gives_way_to_the_words_that_every_method_has()
    {
        var (compilation, problems) = Compile("""
              /a:
                post:
                  operationId: get
                  tags: [T]
                  parameters:
                    - { name: request, in: query, required: true, schema: { type: string } }
                    - { name: options, in: query, required: true, schema: { type: string } }
                    - { name: cancellationToken, in: query, required: true, schema: { type: string } }
                    - { name: parameters, in: query, required: true, schema: { type: string } }
                    - { name: other, in: query, schema: { type: string } }
                  requestBody: { required: true, content: { application/json: { schema: { type: string } } } }
                  responses: { '204': { description: ok } }
            """);
        Assert.Equal(
            ["requestValue", "optionsValue", "cancellationTokenValue", "parametersValue", "request", "parameters", "options", "cancellationToken"],
            Method(compilation, "GetAsync").Parameters.Select(parameter => parameter.Name));
        Assert.Equal(4, problems.Count(problem => problem.StartsWith("ORG0022", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_word_that_a_method_does_not_need_is_the_document_s()
    {
        var (compilation, problems) = Compile("""
              /a/{request}/{parameters}/{nameof}:
                get:
                  operationId: get
                  tags: [T]
                  parameters:
                    - { name: request, in: path, required: true, schema: { type: string } }
                    - { name: parameters, in: path, required: true, schema: { type: string } }
                    - { name: nameof, in: path, required: true, schema: { type: string } }
                  responses: { '204': { description: ok } }
            """);
        Assert.Equal(["request", "parameters", "nameof", "options", "cancellationToken"],
            Method(compilation, "GetAsync").Parameters.Select(parameter => parameter.Name));
        Assert.Empty(problems);
    }

    [Theory]
    [InlineData("{ name: list_parameters, in: query, schema: { type: string } }")]
    [InlineData(
        "{ name: fooBar, in: query, required: true, schema: { type: string } }, { name: foo_bar, in: query, required: true, schema: { type: string } }")]
    [InlineData("{ name: class, in: query, required: true, schema: { type: string } }, { name: record, in: header, required: true, schema: { type: string } }")]
    [InlineData(
        "{ name: equals, in: query, schema: { type: string } }, { name: clone, in: query, schema: { type: string } }, { name: EqualityContract, in: query, "
            + "schema: { type: string } }")]
    public void Parameters_compile(string parameters) => Compile($$"""
              /a: { get: { operationId: list, tags: [T], parameters: [{{parameters}}], responses: { '204': { description: ok } } } }
            """);

    [Fact]
    public void A_joined_parameter_may_be_called_parts()
    {
        var (compilation, _) = Compile("""
              /a/{x}/{y}:
                get:
                  operationId: get
                  tags: [T]
                  x-openroutergen-joined: { name: getJoined, parameter: parts }
                  parameters: [{ name: x, in: path, required: true, schema: { type: string } }, { name: y, in: path, required: true, schema: { type: string } }]
                  responses: { '204': { description: ok } }
            """);
        Assert.Equal("parts", Method(compilation, "GetJoinedAsync").Parameters[0].Name);
    }

    [Theory]
    [InlineData("Value: { oneOf: [{ type: string }, { type: array, items: { type: string } }] }", "ValueModel")]
    [InlineData("Read: { type: object, properties: { read: { type: string }, write: { type: string }, validate: { type: string, maxLength: 1 } } }",
        "Read")]
    [InlineData("IsSet: { type: string, enum: [is_set, value, values, equals, read] }", "IsSetModel")]
    [InlineData(
        "Thing: { type: object, properties: { thing: { type: string }, Thing: { type: string }, a: { type: string }, A: { type: string }, getA: { type: "
            + "string }, get_a: { type: string } } }", "Thing")]
    [InlineData("Size: { type: string, enum: [size, Size, '1', '_1', '', '*'] }", "Size")]
    [InlineData("R: { type: object, properties: { r: { type: string }, System: { type: string }, name: { type: [string, 'null'] } }, required: [name] }", "R")]
    [InlineData("R: { oneOf: [{ type: string }, { type: array, items: { type: string } }] }", "R")]
    public void Types_compile(string schema, string name)
    {
        var (compilation, _) = Compile(Uses(schema.Split(':')[0]), "components: { schemas: { " + schema + " } }");
        Assert.NotNull(compilation.GetTypeByMetadataName("Emitted." + name));
    }

    [Fact]
    public void Clients_that_differ_only_in_capitals_have_files_of_their_own()
    {
        var (compilation, problems) = Compile("""
              /a: { get: { operationId: a, tags: [IDs], responses: { '204': { description: ok } } } }
              /b: { get: { operationId: b, tags: [Ids], responses: { '204': { description: ok } } } }
              /c: { get: { operationId: c, tags: [Test], responses: { '204': { description: ok } } } }
            """);
        Assert.NotNull(compilation.GetTypeByMetadataName("Emitted.IdsClientClient"));
        Assert.NotNull(compilation.GetTypeByMetadataName("Emitted.TestClientClient"));
        Assert.Equal(2, problems.Count);
    }

    [Fact]
    public void An_id_of_a_catalog_may_be_a_group_as_well()
    {
        const string Catalog =
            """[{ "id": "openai" }, { "id": "openai/gpt" }, { "id": "openai/openai" }, { "id": "models/models" }, { "id": "x/to_string" }]""";
        var (compilation, problems) = Compile(
            Uses("Request"),
            "components: { schemas: { Request: { type: object, properties: { model: { type: string, x-openroutergen-catalog: { class: Models, file: "
                + "models.json } } } } } }", Catalog);
        var models = compilation.GetTypeByMetadataName("Emitted.Models")!;
        Assert.Equal(["ModelsModels", "OpenaiModels", "X"], models.GetTypeMembers().Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.Contains(models.GetMembers("Openai"), member => member is IFieldSymbol);
        Assert.Single(problems);
    }

    /// <summary>What a parameter is called depends on its own place, and not on how many others have its name.</summary>
    [Theory]
    [InlineData("query", "header", "cookie")]
    [InlineData("query", "cookie", "header")]
    [InlineData("header", "query", "cookie")]
    [InlineData("header", "cookie", "query")]
    [InlineData("cookie", "query", "header")]
    public void Parameters_of_one_name_are_named_by_their_places(string first, string second, string third)
    {
        string Parameter(string place) => $"{{ name: id, in: {place}, required: true, schema: {{ type: string }} }}";
        string[] Names(params string[] places) => [.. Method(
            Compile($"  /a/{{id}}: {{ get: {{ operationId: list, tags: [T], parameters: [{string.Join(", ", places.Select(Parameter))}], responses: "
                + "{ '204': { description: ok } } } }").Compilation, "ListAsync").Parameters.Select(parameter => parameter.Name)];

        Assert.Equal(Names("path", first, third)[2], Names("path", first, second, third)[3]);
    }

    [Theory]
    [InlineData("Value", "_value")]
    [InlineData("isSet", "is_set")]
    [InlineData("to-string", "to string")]
    [InlineData("clone", "Clone")]
    [InlineData("E", "e")]
    public void Values_that_meet_behind_a_word_of_our_own_are_reported(string first, string second)
    {
        var (_, problems) = Compile(Uses("E"), $"components: {{ schemas: {{ E: {{ type: string, enum: ['{first}', '{second}'] }} }} }}");
        Assert.StartsWith($"ORG0022 value '{first}' of 'E' and value '{second}' of 'E' would both be named", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ type: object, properties: { a: { type: string } }, x-openroutergen-type: var }")]
    [InlineData("{ type: string, enum: [a, b], x-openroutergen-type: var }")]
    [InlineData("{ oneOf: [{ type: string }, { type: array, items: { type: string } }], x-openroutergen-type: var }")]
    [InlineData("{ type: object, required: [a], properties: { a: { type: string, maxLength: 3 } }, x-openroutergen-type: var }")]
    [InlineData("{ type: object, properties: { a: { type: object, properties: { b: { type: string } }, x-openroutergen-type: var } } }")]
    public void No_type_is_var(string schema)
    {
        var (compilation, _) = Compile(Uses("Thing"), "components: { schemas: { Thing: " + schema + " } }");
        Assert.NotNull(compilation.GetTypeByMetadataName("Emitted.varModel"));
    }

    [Fact]
    public void Catalogs_of_one_class_are_named_by_their_members()
    {
        const string Model = "{ type: string, x-openroutergen-catalog: { class: Models, file: models.json } }";
        var (_, problems) = Compile(
            Uses("Request"),
            $"components: {{ schemas: {{ Request: {{ type: object, properties: {{ a: {Model}, b: {Model} }} }} }} }}",
            """[{ "id": "one" }]""");
        Assert.StartsWith(
            "ORG0028 the name 'Models' is chosen here for the catalog of 'b' of 'Request', and is the name of the catalog of 'a' of 'Request'",
            Assert.Single(problems),
            StringComparison.Ordinal);
    }

    private static string Uses(string schema) => $$"""
              /a:
                get:
                  operationId: get
                  tags: [T]
                  responses:
                    '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/{{schema}}' } } } }
            """;

    private static (string[] Methods, IReadOnlyList<string> Problems) Client(string paths)
    {
        var (compilation, problems) = Compile(paths);
        return ([.. Methods(compilation).Select(method => method.Name).Order(StringComparer.Ordinal)], problems);
    }

    private static IMethodSymbol Method(Compilation compilation, string name) => Assert.Single(Methods(compilation), method => method.Name == name);

    private static IEnumerable<IMethodSymbol> Methods(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Emitted.TClient")!.GetMembers().OfType<IMethodSymbol>()
        .Where(method => method is { DeclaredAccessibility: Accessibility.Public, MethodKind: MethodKind.Ordinary });

    /// <summary>The compiled client of a document, which must not warn, and what was reported of the document.</summary>
    private static (Compilation Compilation, IReadOnlyList<string> Problems) Compile(string paths, string rest = "", string? catalog = null)
    {
        var result = SpecCompiler.Compile(
            new SpecSources(
                new SpecSource("spec.yaml", $"{Head}paths:\n{paths}\n{rest}", Bundled: false),
                EquatableList<SpecSource>.Empty,
                catalog is null ? EquatableList<SpecSource>.Empty : new EquatableList<SpecSource>([new SpecSource("models.json", catalog, Bundled: false)]),
                new BuildOptions { Namespace = "Emitted", Client = "TestClient" }),
            CancellationToken.None);
        var problems = result.Problems.Select(problem => $"{problem.Descriptor.Id} {problem.Message}").ToList();
        Assert.True(result.Model is not null, string.Join("\n", problems));
        var files = EmittedCode.Emit(result.Model);
        Assert.Equal(files.Count, files.Select(file => file.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        var compilation = EmittedCode.Compile(files.Select(file => EmittedCode.AsOrdinary(file.Text)));
        Assert.Empty(EmittedCode.Problems(compilation));
        return (compilation, problems);
    }
}
