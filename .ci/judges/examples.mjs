// Validates every example and default of the documents against the schema it stands at, as JSON Schema 2020-12, in Ajv's strict mode:
// a keyword that Ajv does not know is a fault too.
//   node examples.mjs FILE...
import { readFileSync } from 'node:fs';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020.js';
import { parse } from 'yaml';

// Names of OpenAPI and of this repository, which say nothing of what is valid.
const annotations = ['example', 'discriminator', 'xml', 'externalDocs', 'x-source-name', 'x-provenance', 'x-provenance-note', 'x-confidence', 'x-enum-varnames', 'x-enum-descriptions', 'x-csharp-presets', 'x-expandable'];
const formatsOfNumbers = ['decimal', 'unix-time', 'unix-time-ms'];
const values = ['example', 'examples', 'default', 'const', 'enum'];
const namesOfSchemas = ['properties', 'patternProperties', '$defs', 'dependentSchemas'];

let examples = 0;
let faults = 0;
for (const file of process.argv.slice(2)) judge(file, parse(readFileSync(file, 'utf8')));
console.log(`${examples} examples, ${faults} faults`);
process.exitCode = examples > 0 && faults === 0 ? 0 : 1;

function judge(file, document) {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  addFormats(ajv);
  ajv.addVocabulary(annotations);
  for (const format of formatsOfNumbers) ajv.addFormat(format, { type: 'number', validate: () => true });
  ajv.addSchema({ $id: 'document', $defs: atHome(document.components.schemas) });
  visit(document, '');

  function visit(node, pointer, isSchema = false) {
    if (node === null || typeof node !== 'object') return;
    const schema = isSchema ? node : node.schema;
    if (schema !== undefined) {
      if (node.example !== undefined) check(schema, node.example, `${pointer}/example`);
      for (const [name, example] of Object.entries(node.examples ?? {})) check(schema, isSchema ? example : resolve(example).value, `${pointer}/examples/${name}`);
      if (isSchema && node.default !== undefined) check(schema, node.default, `${pointer}/default`);
    }
    for (const [key, child] of Object.entries(node)) {
      const below = `${pointer}/${key}`;
      if (key.startsWith('x-') || values.includes(key)) continue;
      if (isSchema ? namesOfSchemas.includes(key) : below === '/components/schemas')
        for (const [name, each] of Object.entries(child)) visit(each, `${below}/${name}`, true);
      else visit(child, below, isSchema || key === 'schema');
    }
  }

  function check(schema, value, place) {
    examples++;
    try {
      const validate = ajv.compile(atHome(schema));
      if (validate(value)) return;
      for (const error of validate.errors) console.log(`${file} ${place}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`);
    } catch (error) {
      console.log(`${file} ${place} ${error.message}`);
    }
    faults++;
  }

  function resolve(node) {
    return node.$ref === undefined ? node : resolve(node.$ref.split('/').slice(1).reduce((at, key) => at[key], document));
  }
}

// A schema as it is, its references pointing into the schema that holds the components.
function atHome(schema) {
  if (Array.isArray(schema)) return schema.map(atHome);
  if (schema === null || typeof schema !== 'object') return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, value]) =>
    [key, key === '$ref' && typeof value === 'string' ? value.replace('#/components/schemas/', 'document#/$defs/') : atHome(value)]));
}
