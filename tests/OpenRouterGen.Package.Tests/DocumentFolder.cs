using System.Security.Cryptography;
using System.Text;

namespace OpenRouterGen.Package.Tests;

/// <summary>The folder beside a project that holds its document, with overlays and their lock.</summary>
internal static class DocumentFolder
{
    /// <summary>A document with one type, which overlays name.</summary>
    public const string Document = """
        openapi: 3.1.0
        info: { title: Test, version: '1' }
        servers: [{ url: https://api.example.com }]
        paths:
          /a:
            get:
              operationId: getA
              responses:
                '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Plain' } } } }
        components: { schemas: { Plain: { type: object, properties: { x: { type: string } } } } }

        """;

    private const string Name = "openrouter";

    /// <summary>Writes the document, overlays that name its type, and their lock.</summary>
    public static void Write(string app, params (string Name, string Type)[] overlays)
    {
        var folder = Directory.CreateDirectory(Path.Combine(app, Name)).FullName;
        File.WriteAllText(Path.Combine(folder, "openapi.yaml"), Document);
        var entries = overlays.Select(overlay =>
        {
            var text = $$"""
                overlay: 1.0.0
                info: { title: Test, version: '1' }
                actions: [{ target: $.components.schemas.Plain, update: { x-openroutergen-type: {{overlay.Type}} } }]

                """;
            File.WriteAllText(Path.Combine(folder, overlay.Name + ".overlay.yaml"), text);
            return $$"""{ "path": "{{overlay.Name}}.overlay.yaml", "sha256": "{{Hash(text)}}" }""";
        });
        File.WriteAllText(Path.Combine(folder, "openrouter.lock.json"), $$"""
            {
              "document": { "path": "openapi.yaml", "sha256": "{{Hash(Document)}}" },
              "overlays": [ {{string.Join(", ", entries)}} ],
              "version": 1
            }
            """);
    }

    /// <summary>Deletes files of the folder.</summary>
    public static void Delete(string app, params string[] files)
    {
        foreach (var file in files) File.Delete(Path.Combine(app, Name, file));
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
