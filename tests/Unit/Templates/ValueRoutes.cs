namespace SigTroubleshoot.Unit.Templates;

/// <summary>A way on which a wrong value reaches a resource of a template, and the file in which it is written.</summary>
/// <param name="Name">What the way is.</param>
/// <param name="Expression">What the resource says instead of the value; null if it says the value itself.</param>
/// <param name="Around">Puts the rest around the resource. The value is <see cref="Value"/>.</param>
public sealed record ValueRoute(string Name, string? Expression, Func<string, IReadOnlyList<(string Path, string Text)>> Around)
{
    /// <summary>What stands for the value.</summary>
    public const string Value = "\"@value@\"";

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>The ways on which a value reaches a resource.</summary>
internal static class ValueRoutes
{
    private const string Good = "\"good\"";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ValueRoute> All { get; } =
    [
        new("literal", null, resource => InMain(resource)),
        new("variable", "variables('x')", resource => InMain(resource, variables: Line("x", ValueRoute.Value))),
        new("variable of a variable", "variables('y')", resource => InMain(resource, variables: Line("y", "\"[variables('x')]\"") + "," + Line("x", ValueRoute.Value))),
        new("member of a variable", "variables('all').one.two", resource => InMain(resource, variables: Line("all", $"{{ \"one\": {{ \"other\": {Good},{Line("two", ValueRoute.Value)} }} }}"))),
        new("item of a variable", "variables('list')[1]", resource => InMain(resource, variables: Line("list", $"[ {Good},\n{ValueRoute.Value} ]"))),
        new("member by a parameter", "variables('map')[parameters('env')]", resource => InMain(resource, parameters: Line("env", Parameter("string", "\"prod\"")), variables: Line("map", $"{{ \"dev\": {Good},{Line("prod", ValueRoute.Value)} }}"))),
        new("loop of a variable", "variables('made')[1].name", resource => InMain(resource, variables: $"\"copy\": [ {{ \"name\": \"made\", \"count\": 2, \"input\": {{ \"name\": \"[variables('list')[copyIndex('made')]]\" }} }} ],{Line("list", $"[ {Good},\n{ValueRoute.Value} ]")}")),
        new("condition", "if(equals(1, 1), variables('x'), 'good')", resource => InMain(resource, variables: Line("x", ValueRoute.Value))),
        new("union", "union(variables('a'), variables('b')).v", resource => InMain(resource, variables: $"\"a\": {{ \"v\": {Good} }},\n\"b\": {{{Line("v", ValueRoute.Value)} }}")),
        new("default value", "parameters('x')", resource => InMain(resource, parameters: Line("x", Parameter("string", ValueRoute.Value)))),
        new("member of a default value", "parameters('all').x", resource => InMain(resource, parameters: Line("all", Parameter("object", $"{{{Line("x", ValueRoute.Value)} }}")))),
        new("file of parameters", "parameters('x')", resource => [.. InMain(resource, parameters: Line("x", Parameter("string"))), Values("x", ValueRoute.Value)]),
        new("file of parameters over a default value", "parameters('x')", resource => [.. InMain(resource, parameters: Line("x", Parameter("string", Good))), Values("x", ValueRoute.Value)]),
        new("file of parameters and a variable", "variables('y')", resource => [.. InMain(resource, parameters: Line("x", Parameter("object")), variables: Line("y", "\"[parameters('x').v]\"")), Values("x", $"{{{Line("v", ValueRoute.Value)} }}")]),
        new("function of the user", "own.pick()", resource => InMain(resource, more: $"\"functions\": [ {{ \"namespace\": \"own\", \"members\": {{ \"pick\": {{ \"parameters\": [], \"output\": {{ \"type\": \"string\",{Line("value", ValueRoute.Value)} }} }} }} }} ],")),
        new("nested deployment", "variables('x')", resource => InMain(Nested(resource, "inner", variables: Line("x", ValueRoute.Value)))),
        new("nested deployment in the outer scope", "variables('x')", resource => InMain(Nested(resource, "outer"), variables: Line("x", ValueRoute.Value))),
        new("parameter of a nested deployment", "parameters('x')", resource => InMain(Nested(resource, "inner", parameters: Line("x", Parameter("string")), passed: $"\"parameters\": {{ \"x\": {{{Line("value", ValueRoute.Value)} }} }},"))),
        new("parameter passed on to a nested deployment", "parameters('x')", resource => [.. InMain(Nested(resource, "inner", parameters: Line("x", Parameter("string")), passed: "\"parameters\": { \"x\": { \"value\": \"[parameters('outer')]\" } },"), parameters: Line("outer", Parameter("string"))), Values("outer", ValueRoute.Value)]),
        new("linked template", "variables('x')", resource => [.. InMain(Linked("")), ("parts/linked.json", Text(resource, variables: Line("x", ValueRoute.Value)))]),
        new("parameter of a linked template", "parameters('x')", resource => [.. InMain(Linked($"\"parameters\": {{ \"x\": {{{Line("value", ValueRoute.Value)} }} }},")), ("parts/linked.json", Text(resource, parameters: Line("x", Parameter("string"))))]),
        new("output of a deployment", "reference('names').outputs.x.value", resource => InMain($"{Nested("", "inner", outputs: $"\"outputs\": {{ \"x\": {{ \"type\": \"string\",{Line("value", ValueRoute.Value)} }} }},", name: "names")},\n{resource}")),
        new("symbolic name", "parameters('x')", resource => [("main.json", $"{{ \"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\", \"languageVersion\": \"2.0\", \"contentVersion\": \"1.0.0.0\",\n\"parameters\": {{{Line("x", Parameter("string", ValueRoute.Value))} }},\n\"resources\": {{ \"it\": {resource} }} }}")]),
    ];

    private static string Line(string name, string value) => $"\n\"{name}\":\n{value}\n";

    private static string Parameter(string type, string? value = null) => $"{{ \"type\": \"{type}\"{(value is null ? "" : "," + Line("defaultValue", value))} }}";

    private static IReadOnlyList<(string Path, string Text)> InMain(string resources, string parameters = "", string variables = "", string more = "") => [("main.json", Text(resources, parameters, variables, more))];

    private static string Text(string resources, string parameters = "", string variables = "", string more = "") => $$"""
        {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0",
          {{more}}
          "parameters": { {{parameters}} },
          "variables": { {{variables}} },
          "resources": [
        {{resources}}
          ]
        }
        """;

    private static (string Path, string Text) Values(string name, string value) => ("main.parameters.json", $"{{ \"parameters\": {{ \"{name}\": {{{Line("value", value)} }} }} }}");

    private static string Nested(string resource, string scope, string parameters = "", string variables = "", string passed = "", string outputs = "", string name = "nested") => $$"""
        { "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "{{name}}", "properties": { "mode": "Incremental", {{passed}}
          "expressionEvaluationOptions": { "scope": "{{scope}}" },
          "template": { "contentVersion": "1.0.0.0", {{outputs}} "parameters": { {{parameters}} }, "variables": { {{variables}} }, "resources": [
        {{resource}}
          ] } } }
        """;

    private static string Linked(string passed) =>
        $$"""{ "type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "linked", "properties": { "mode": "Incremental", {{passed}} "templateLink": { "relativePath": "parts/linked.json" } } }""";
}
