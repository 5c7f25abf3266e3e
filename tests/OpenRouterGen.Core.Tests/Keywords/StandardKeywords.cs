namespace OpenRouterGen.Core.Tests.Keywords;

/// <summary>The keywords that the standards define: OpenAPI 3.0.4, 3.1.1 and 3.2.0, section 4 each, and JSON Schema 2020-12, core and validation.</summary>
internal static class StandardKeywords
{
    private static readonly Dictionary<string, string> s_keywords = new(StringComparer.Ordinal)
    {
        ["OpenAPI"] = "openapi $self info jsonSchemaDialect servers paths webhooks components security tags externalDocs",
        ["Info"] = "title summary description termsOfService contact license version",
        ["Contact"] = "name url email",
        ["License"] = "name identifier url",
        ["Server"] = "url description name variables",
        ["Server Variable"] = "enum default description",
        ["Components"] = "schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems mediaTypes",
        ["Paths"] = "/{path}",
        ["Path Item"] = "$ref summary description get put post delete options head patch trace query additionalOperations servers parameters",
        ["Operation"] = "tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers",
        ["External Documentation"] = "description url",
        ["Parameter"] = "name in description required deprecated allowEmptyValue style explode allowReserved schema example examples content",
        ["Request Body"] = "description content required",
        ["Media Type"] = "schema itemSchema example examples encoding prefixEncoding itemEncoding",
        ["Encoding"] = "contentType headers encoding prefixEncoding itemEncoding style explode allowReserved",
        ["Responses"] = "default {status}",
        ["Response"] = "summary description headers content links",
        ["Callback"] = "{expression}",
        ["Example"] = "summary description dataValue serializedValue externalValue value",
        ["Link"] = "operationRef operationId parameters requestBody description server",
        ["Header"] = "description required deprecated style explode schema example examples content",
        ["Tag"] = "name summary description externalDocs parent kind",
        ["Reference"] = "$ref summary description",
        ["Discriminator"] = "propertyName mapping defaultMapping",
        ["XML"] = "nodeType name namespace prefix attribute wrapped",
        ["Security Scheme"] = "type description name in scheme bearerFormat flows openIdConnectUrl oauth2MetadataUrl deprecated",
        ["OAuth Flows"] = "implicit password clientCredentials authorizationCode deviceAuthorization",
        ["OAuth Flow"] = "authorizationUrl deviceAuthorizationUrl tokenUrl refreshUrl scopes",
        ["Security Requirement"] = "{name}",
        ["Schema"] = "$schema $vocabulary $id $anchor $dynamicAnchor $ref $dynamicRef $defs $comment "
            + "allOf anyOf oneOf not if then else dependentSchemas prefixItems items contains properties patternProperties additionalProperties propertyNames "
            + "unevaluatedItems unevaluatedProperties "
            + "type enum const multipleOf maximum exclusiveMaximum minimum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems "
            + "maxContains minContains maxProperties minProperties required dependentRequired "
            + "title description default deprecated readOnly writeOnly examples format contentEncoding contentMediaType contentSchema "
            + "nullable discriminator xml externalDocs example",
    };

    public static TheoryData<string> Owners => new(s_keywords.Keys);

    public static IEnumerable<string> Of(string owner) => s_keywords[owner].Split(' ');
}
