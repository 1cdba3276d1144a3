/** What the calendar is checked against (devDependency); said here so that the types are those we ask of it. */
declare module 'date-holidays' {
  export default class Holidays {
    constructor(country: string, state?: string);
    getHolidays(year: number): { date: string; name: string; type: string }[];
  }
}
