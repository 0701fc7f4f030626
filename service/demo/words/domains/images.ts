import type { Domain } from '../domain.ts';
import { lines, table } from '../table.ts';

export const images: Domain = {
  bugs: table(`
    Uploads in parts [end without an error and without an image|mix two images|double the size] | uploads in parts
    Converted images [lose their label|boot to a black screen|are larger than before] | converted images
    A bake leaves [a mounted disk|a loop device|secrets of the recipe] behind | what a bake leaves behind
    Signatures are checked [after the boot|against the wrong key|only once] | the check of signatures
    Copies in a second store are [never deleted|listed as broken|served first] | copies in a second store
    Hidden images are [offered in the console|not found by their id] | hidden images
    Imports by address [follow redirects for ever|ignore the proxy|accept an empty file] | imports by address
    Shared images stay visible after [the sharing ended|a refusal] | the end of sharing
    The image cache [fills the disk|keeps deleted images|is cold after each restart] | the image cache
    An image in use can be deleted | the deletion of images in use
    Properties with [a colon|an accent|an empty value] are dropped | properties of images
    The progress of a conversion [stops at 99 %|runs backwards] | the progress of a conversion
    Checksums differ [between two stores|after a conversion|in upper and lower case] | checksums
    The newest image of a family is [sorted by name|the oldest|never the same] | the newest image of a family
    Recipes cannot include [a recipe of another folder|the same step twice] | recipes that include others
  `),
  conditions: lines(`
    after an upgrade to {cycle}
    on 64-bit Arm
    with files larger than 20 GB
    when the second store is away
    behind a proxy
    if the upload is resumed
    with a full disk
    for images of other projects
    over slow links
    in raw format
    with two processor families
    under load
  `),
  abilities: table(`
    project members | mark the newest image of a family
    [operators|project members] | see which servers use an image
    operators | build the same image twice, byte for byte
    operators | warm the image cache of a [rack|region]
    operators | demand a signature for [every boot|some projects]
    project members | give an image an end date
    project members | compare two images [by their packages|by their properties]
    operators | bake for two processor families at once
    project members | download an image from the nearest store
    [auditors|project members] | list the packages inside an image
    operators | rebuild images when their base changes
  `),
  actions: [
    'Uploading an image in parts',
    'Converting an image',
    'Baking an image from a recipe',
    'Signing an image',
    'Copying an image to a second store',
    'Hiding an old image',
    'Importing an image by its address',
    'Sharing an image with a project',
    'Caching images on a host',
    'Checking the signature of an image',
    'Deleting an image in use',
  ],
  measures: [
    'the age of images',
    'bakes that failed',
    'the size of the image cache',
    'downloads',
    'images without a signature',
    'the length of conversions',
  ],
  legacy: [
    'version 1 of the image register',
    'recipes in the old format',
    'locations written by hand',
    'the copy of images in the database',
    'signatures without a date',
  ],
  commands: [
    'crank image create forest-12 --file forest-12.img --parts 8',
    'crank image import https://images.example.org/forest-12.img',
    'kiln bake recipes/forest-12.yaml --arch arm64',
    'waxseal check forest-12.img --chain house.pem',
  ],
  errors: [
    'easel.upload: part 3 of {id} is longer than announced',
    'kiln.bake: step 14 left a mount below /tmp/kiln-{id}',
    'waxseal.check: signature of {id} names another image',
    'easel.store: copy of {id} stopped at 61 %',
  ],
};
