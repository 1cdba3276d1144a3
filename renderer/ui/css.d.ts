// Style sheets as the bundler gives them: names of classes, or nothing but their effect.
declare module '*.module.css' {
  const names: Readonly<Record<string, string>>;
  export = names;
}
declare module '*.css';
