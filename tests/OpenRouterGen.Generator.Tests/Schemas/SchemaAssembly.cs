using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenRouter;
using OpenRouterGen.Core.Building;
using OpenRouterGen.Core.Model;
using OpenRouterGen.Generator.Tests.Emission;

namespace OpenRouterGen.Generator.Tests.Schemas;

/// <summary>The schemas of a test, emitted and compiled without a warning. One operation sends and answers with the schema <c>Root</c>.</summary>
internal sealed class SchemaAssembly
{
    private const string Head = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://document.invalid/v1 }]
        paths:
          /root:
            post:
              operationId: sendRoot
              requestBody: { required: true, content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } }
              responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Root' } } } } }
        components:
          schemas:

        """;

    private static readonly JsonSerializerOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Assembly _assembly;

    private SchemaAssembly(ApiModel model, string use)
    {
        Model = model;
        var texts = EmittedCode.Emit(model).Select(file => EmittedCode.AsOrdinary(file.Text));
        _assembly = EmittedCode.LoadWithoutProblems(EmittedCode.Compile(use.Length == 0 ? texts : texts.Append(Program(use))));
    }

    public ApiModel Model { get; }

    /// <summary>Compiles schemas in which nothing is wrong, and expressions that use them, which <see cref="Use"/> returns.</summary>
    public static SchemaAssembly Of(string schemas, string use = "null") => new(TestDocument.Model(Document(schemas), Options), use);

    /// <summary>Compiles schemas whose problems are no errors.</summary>
    public static SchemaAssembly WithoutErrors(string schemas, string use = "null") => new(TestDocument.ModelWithoutErrors(Document(schemas), Options), use);

    /// <summary>Compiles a whole document whose problems are no errors.</summary>
    public static SchemaAssembly OfDocument(string document) => new(TestDocument.ModelWithoutErrors(document, Options), string.Empty);

    /// <summary>What is written after reading.</summary>
    public string RoundTrip(string json, string type = "Root") => Write(Read(json, type));

    public object Read(string json, string type = "Root") => JsonSerializer.Deserialize(json, Type(type), s_options)!;

    /// <summary>The value of the expression, as JSON.</summary>
    public string Use()
    {
        var value = Type("Use").GetMethod("Run")!.Invoke(null, null);
        return value as string ?? Write(value!);
    }

    /// <summary>The paths of what is wrong in a value.</summary>
    public string Problems(string json, string type = "Root")
    {
        var value = Read(json, type);
        var problems = (IReadOnlyList<ParameterProblem>)value.GetType().GetMethod("Validate")!.Invoke(value, null)!;
        return string.Join(' ', problems.Select(problem => problem.Parameter));
    }

    /// <summary>The name of the case that a union holds.</summary>
    public string Case(string json, string type = "Root")
    {
        var value = Read(json, type);
        return value.GetType().GetProperty("Value")!.GetValue(value)!.GetType().Name;
    }

    /// <summary>The C# type of a member, as it is written.</summary>
    public string Member(string name, string type = "Root") =>
        Type(type).GetProperty(name)!.PropertyType.ToString();

    private Type Type(string name) => _assembly.GetType("Emitted." + name, throwOnError: true)!;

    private static BuildOptions Options => new() { Client = "TestClient", Namespace = "Emitted" };

    /// <summary>The document of the schemas.</summary>
    public static string Document(string schemas) => Head + string.Join('\n', schemas.Split('\n').Select(line => "    " + line)) + "\n";

    private static string Write(object value) => JsonSerializer.Serialize(value, value.GetType(), s_options);

    private static string Program(string use) => $$"""
        #pragma warning disable CS1591
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using OpenRouter;

        namespace Emitted;

        public static class Use
        {
            public static object? Run() => {{use}};

            public static string Thrown(Func<object> use)
            {
                try { use(); return string.Empty; }
                catch (Exception exception) { return exception.GetType().Name; }
            }
        }
        """;
}
